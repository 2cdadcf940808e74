import type { Frauds } from '../letter.ts';

/** Fraud in French. */
export const frenchFrauds: Frauds = {
  'bank-details': [
    [
      'Changement de coordonnées bancaires',
      'Notre compte fait actuellement l’objet d’un contrôle et ne peut recevoir de paiement. Merci d’utiliser nos nouvelles coordonnées bancaires pour les factures en attente :\n\n{bank}\n\nMerci de confirmer une fois le virement effectué.',
    ],
    [
      'Facture {n}',
      'un dernier point : nous avons changé de banque, merci de régler cette facture et les suivantes sur {bank}. Je vous transmets le nouveau RIB signé dès que possible.',
    ],
    [
      'Votre prochain règlement',
      'avant de valider {n} : le bas de page de la facture indique encore l’ancien compte. Le bon est {bank}. Désolé pour le dérangement.',
    ],
    [
      'Mise à jour fournisseur {firm}',
      'dans le cadre de la réorganisation de notre trésorerie, nous demandons à nos clients de remplacer les données enregistrées par celles-ci :\n\n{bank}\n\nUne simple réponse nous suffit.',
    ],
    ['Règlement de {month}', 'la banque a refusé {sum} en raison d’un plafond. Pourriez-vous l’adresser plutôt à notre filiale ? {bank}'],
    [
      'Réédition {n}',
      'voici la même facture, datée d’aujourd’hui. Le montant est inchangé, seules les dernières lignes diffèrent ; merci de [détruire|ignorer] la précédente.',
    ],
    [
      'Affacturage',
      'nos créances sont désormais encaissées par un partenaire. Merci de modifier votre fiche avec {bank} et de m’envoyer l’avis dès que {sum} est parti.',
    ],
  ],
  payroll: [
    ['Coordonnées bancaires - salaire', 'j’ai changé de banque. Merci de verser mon salaire sur {bank} dès ce mois-ci.'],
    ['Mon salaire', 'mon ancien compte sera fermé avant la prochaine paie. De quoi avez-vous besoin pour que le virement aille ailleurs ?'],
    [
      'Question sur la paie',
      'jusqu’à quand puis-je modifier quelque chose pour {month} ? J’ai ouvert un compte et souhaite que tout y soit versé.',
    ],
    ['Changement de RIB', 'le portail refuse mon nouveau RIB, peux-tu le saisir pour moi ? {bank}. Tu me sauves la semaine.'],
    [
      'Prime',
      'la prime ne doit surtout pas aller sur l’ancien compte, je n’y ai plus accès. Voici le bon : {bank}. Je suis en déplacement jusqu’à {weekday}, merci de répondre par mail.',
    ],
    ['RIB', 'Bonjour, merci d’utiliser ce compte à partir de la prochaine paie : {bank}', 'bare'],
  ],
  invoice: [
    [
      'Paiement aujourd’hui',
      'j’ai besoin d’un virement de {sum} aujourd’hui pour un dossier confidentiel. {bank}. Je suis en réunion, écrivez-moi uniquement.',
    ],
    ['Virement urgent', 'pouvez-vous sortir {sum} cet après-midi ? {bank}. Envoyez-moi la confirmation, je vous expliquerai.'],
    [
      'Dernier rappel {n}',
      'malgré deux courriers, {sum} reste impayé. Sans règlement avant {weekday}, le dossier part chez notre avocat. Le bordereau est joint.',
    ],
    [
      'Dossier confidentiel',
      'nous allons conclure une acquisition dont personne ne doit rien savoir avant le {date}. Je compte sur vous pour l’acompte de {sum}. Maître {counsel} vous contactera dans l’heure ; n’en parlez à personne.',
    ],
    [
      'TR : Conseil {month}',
      'voir ci-dessous, cela aurait déjà dû être payé. Merci de faire le nécessaire, je signerai à mon retour.\n\n{bank}\n{sum}',
    ],
    ['Balance âgée', 'envoyez-moi s’il vous plaît la balance âgée avec les contacts des clients, j’en ai besoin pour les auditeurs.'],
  ],
  'gift-cards': [
    ['Petit service', 'Êtes-vous disponible ? Il me faudrait des cartes cadeaux pour des clients. En combien de temps ?', 'bare'],
    [
      'Surprise',
      'je voudrais faire une surprise à l’équipe avec des cartes cadeaux, que cela reste entre nous. Pouvez-vous en acheter [5|8|10] de 100 euros et m’envoyer une photo des codes ?',
    ],
    ['Un service', 'je suis coincé en conférence. Pourriez-vous acheter quelque chose pour moi au magasin ? Je vous rembourse ce soir.'],
    [
      'Cadeaux clients',
      'nous avons promis une attention à trois clients et j’ai oublié. Prenez des chèques cadeaux électroniques pour {sum} en tout, envoyez-moi les numéros et gardez le ticket.',
    ],
    ['Don', 'chaque année j’offre des cartes aux patients d’un hospice, mais je suis en voyage. Pouvez-vous m’aider ? Six cartes de 100.'],
    ['cartes', 'tu peux avoir 4 cartes steam de 100 pour quand ? il me faut les codes avant 14h, je te rembourse demain', 'bare'],
  ],
  credentials: [
    [
      'Votre mot de passe expire aujourd’hui',
      'Le mot de passe de votre compte expire aujourd’hui. Conservez-le en vous connectant ici : {link}\n\nSans action, le compte sera bloqué.',
      'bare',
    ],
    [
      'Boîte presque pleine',
      'Votre boîte est pleine à [95|98] %. Confirmez votre compte sous 24 heures pour continuer à recevoir :\n\n{link}\n\nSupport informatique',
      'bare',
    ],
    ['{full} a partagé « Chiffres {month} »', '{full} a partagé un fichier avec vous.\n\nChiffres {month}.xlsx\n\nOuvrir : {link}', 'bare'],
    ['Code', 'je me suis trompé de numéro en réinitialisant mon accès. Tu vas recevoir six chiffres, tu peux me les lire ?'],
    [
      'Nouvelle connexion',
      'tout le monde passe à la nouvelle méthode avant le {date}. Scannez aujourd’hui le code du document joint avec votre téléphone pour garder l’accès.',
    ],
    [
      'Validation sur le téléphone',
      'nous testons les nouvelles demandes. Si vous en recevez une dans quelques minutes, acceptez-la, le nombre est {d}.',
    ],
    [
      'Grille des salaires',
      'ce n’est pas encore pour tout le monde, mais tu devrais la voir avant {weekday} : {link} (identifiants habituels)',
    ],
  ],
  callback: [
    ['Numéro de portable', 'Envoyez-moi votre numéro de portable, c’est urgent.', 'bare'],
    ['Disponible ?', 'je suis en réunion et ne peux pas parler. Donnez-moi votre portable, je vous écris un message.'],
    [
      'Votre abonnement a été renouvelé',
      'Merci pour votre commande. {sum} seront prélevés aujourd’hui. Si vous n’en êtes pas à l’origine, appelez le {phone} sous 24 heures.',
      'bare',
    ],
    [
      'On continue sur WhatsApp',
      'ma messagerie ne marche pas bien. On peut poursuivre sur [WhatsApp|Signal] ? {phone}. Je vous y expliquerai tout.',
    ],
    [
      'Service sécurité',
      'Nous avons bloqué un virement inhabituel de {sum}. Pour votre protection ne vous connectez pas, appelez le {phone}, dossier {n}.',
      'bare',
    ],
    [
      'Adresse personnelle',
      'écrivez-moi désormais à mon adresse personnelle, je préfère éviter le serveur de la société. Je vous y enverrai le dossier.',
    ],
  ],
  'file-lure': [
    [
      'Appel d’offres',
      'Veuillez trouver ci-joint notre appel d’offres. Merci d’en prendre connaissance et de nous répondre avant ce soir.',
    ],
    ['Document partagé', 'je vous ai partagé un document confidentiel : {link}'],
    ['Relevé', 'ci-joint le relevé. Certaines lignes sont en retard, merci de regarder.'],
  ],
  'advance-fee': [
    [
      'Succession',
      'exécuteur testamentaire d’un client sans héritier, je vous propose, en raison de l’homonymie, de recueillir {sum}. Répondez en toute confiance avec votre nom et votre téléphone.',
    ],
    ['Subvention accordée', 'votre société a été retenue pour une aide de {sum}. Des frais de dossier sont dus avant le déblocage.'],
  ],
  none: [
    ['Question rapide', 'Êtes-vous à votre bureau ?', 'bare'],
    ['Aujourd’hui', 'avez-vous un moment ? J’aurais quelque chose à vous confier, en toute discrétion.'],
    ['Question', 'qui s’occupe des paiements chez vous en ce moment, vous ou quelqu’un d’autre ?'],
    ['Suivi', 'quelles factures sont en attente et quand seront-elles payées ? Je prépare un tableau.'],
  ],
};
