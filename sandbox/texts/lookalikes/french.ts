import type { Lookalikes } from '../letter.ts';

/** Honest mail in French that uses the words of fraud. */
export const frenchLookalikes: Lookalikes = {
  'bank-details-change': [
    [
      'Changement de coordonnées bancaires',
      'nous avons changé de banque. À compter du mois prochain : {bank}. L’ancien compte reste ouvert jusqu’à la fin de l’année. N’hésitez pas à nous appeler au numéro habituel pour confirmer.',
    ],
    [
      'Nouveau RIB {firm}',
      'comme annoncé en {month}, notre agence ferme. Merci de régler désormais sur {bank} ; les factures antérieures au {date} peuvent encore aller sur l’ancien compte.',
    ],
    ['Fiche fournisseur', 'vous trouverez ci-joint la fiche demandée avec le nouveau compte, signée par deux personnes : {bank}.'],
  ],
  'payroll-account-change': [
    [
      'Nouveau compte pour mon salaire',
      'j’ai changé de banque et je voudrais être payée sur {bank} à partir de {month}. C’est saisi dans le portail, peux-tu vérifier ?',
    ],
    ['Erreur dans mon RIB', 'j’avais inversé deux chiffres à mon arrivée. Le bon : {bank}. Désolé !'],
  ],
  dunning: [
    [
      'Relance {n}',
      'sauf erreur de notre part, {n} pour {sum} est échue depuis {month}. Si le règlement est parti, ne tenez pas compte de ce message. Sinon, merci de virer sur {bank} avant le {date}.',
    ],
    ['Deuxième relance {n}', 'nous n’avons pas reçu {sum}. Merci de régler avant le {date} pour éviter des pénalités. Compte : {bank}.'],
    ['Relevé de compte', 'ci-joint votre relevé : {d} lignes pour {sum} sont en retard. Quand pouvons-nous espérer le règlement ?'],
  ],
  'urgent-payment': [
    [
      'À payer aujourd’hui : douane {n}',
      'la douane ne libère le conteneur qu’après paiement de {sum}. Cela peut partir aujourd’hui ? L’avis est joint, c’est validé.',
    ],
    ['Urgent : {n}', 'peux-tu ajouter {n} aux virements du jour ? Ils arrêtent de livrer sinon. Commande et accord sont dans l’outil.'],
  ],
  'password-expiry': [
    [
      'Votre mot de passe expire dans {d} jours',
      'Votre mot de passe expire dans {d} jours. Changez-le avec Ctrl+Alt+Suppr. Nous n’envoyons jamais de lien pour cela.\n\nSupport informatique',
      'bare',
    ],
    [
      'Nouvelle connexion le {date}',
      'à partir du {date}, l’application sera demandée. Inscrivez-vous avant sur {link} ; nous serons à la cafétéria {weekday}.',
    ],
  ],
  'awareness-training': [
    [
      'Formation : repérer une fausse facture',
      'Ce mois-ci : la fraude par mail. Méfiez-vous des demandes urgentes de cartes cadeaux, des RIB modifiés et des liens qui demandent le mot de passe. Le cours : {link}',
      'bare',
    ],
    [
      'Attention aux faux mails de la direction',
      'Plusieurs d’entre vous ont reçu des demandes de cartes cadeaux au nom de la direction. Supprimez-les sans répondre.',
    ],
  ],
  'gift-card-reward': [
    ['Votre anniversaire', 'bravo pour ces {d} ans ! Votre carte cadeau de 50 euros vous attend à l’accueil.'],
    [
      'Chèques cadeaux',
      'peux-tu commander les chèques cadeaux pour la tombola, dix de 20 euros, sur le budget communication ? Rien ne presse.',
    ],
  ],
  'payroll-reminder': [
    [
      'Clôture de paie {month}',
      'merci de saisir avant le {date} tout changement de RIB ou d’adresse ; au-delà, ce sera pour la paie suivante.',
    ],
    [
      'Vérifiez vos données',
      'nous changeons de logiciel de paie. Merci de vérifier compte et adresse sur {link}. Pour toute question, passez nous voir.',
    ],
  ],
  'callback-request': [
    ['On s’appelle ?', 'tu es à ton bureau ? Je préfère t’expliquer de vive voix, c’est pour {project}.'],
    ['Rappel', 'rappelle-moi dès que tu peux : {phone}', 'bare'],
  ],
  'shared-file': [
    ['{full} a partagé « {project} »', '{full} a partagé un fichier avec vous.\n\n{project}.xlsx\n\nOuvrir : {link}', 'bare'],
    ['Pour signature', 'merci de signer ici avant {weekday} : {link}'],
  ],
  'verification-code': [
    ['Votre code', 'Votre code est {n}. Il expire dans dix minutes. Ne le communiquez à personne.', 'bare'],
    [
      'Nouvelle connexion',
      'Une nouvelle connexion a eu lieu depuis {city}. Si ce n’est pas vous, changez votre mot de passe : {link}',
      'bare',
    ],
  ],
  'new-address': [
    ['Nouveau numéro', 'à partir du {date} je suis joignable au {phone}, l’ancien sera coupé.'],
    ['Départ', 'après {d} ans je quitte {firm}. Dès le {date} mes collègues de la comptabilité suivront vos factures.'],
  ],
  'private-address': [
    ['de la maison', 'j’écris de mon adresse personnelle, le VPN ne marche pas. Tu peux imprimer la pièce jointe ? Je signe demain.'],
    ['Candidature', 'veuillez trouver ma candidature au poste publié sur votre site. Je suis disponible le {date}.'],
  ],
  newsletter: [
    [
      'Fraude au virement : ce qu’il faut savoir',
      'RIB modifiés, fausses factures, virements urgents : notre dossier de {month}.\n\n{link}\nSe désabonner',
    ],
    ['Gagnez une carte cadeau', 'Trois questions, cinq cartes cadeaux. Jusqu’au {date} : {link}\n\nSe désabonner'],
  ],
};
