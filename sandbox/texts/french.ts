import type { Phrasebook } from './phrasebook.ts';

export const french: Phrasebook = {
  greetings: ['Bonjour {name},', 'Salut {name},', 'Bonjour,', 'Chère collègue, cher collègue,', 'Bonjour à tous,'],
  closings: ['Cordialement,\n{full}', 'Bien à vous,\n{full}', 'Merci,\n{me}', 'Bonne journée,\n{me}', 'À bientôt,\n{me}', 'Cdt, {me}'],
  subjects: {
    meeting: ['Réunion du {date}', 'Point {project}', 'Ordre du jour {weekday}', 'Report de notre appel'],
    project: ['{project} : avancement', '{project}, suite', 'Points ouverts {project}', 'Question sur {project}'],
    invoice: ['Facture {n}', 'Facture {n} - {month}', 'Question sur la facture {n}', 'Avoir {n}'],
    report: ['Rapport {month}', 'Chiffres de {month}', 'Projet de rapport trimestriel', 'Écarts {month}'],
    contract: ['Projet de contrat {project}', 'Contrat signé', 'Remarques article {d}', 'Renouvellement {company}'],
    travel: ['Déplacement à {city}', 'Hôtel le {date}', 'Demande de déplacement'],
    people: ['Arrivée le {date}', 'Planning des congés', 'Entretien {weekday}', 'Entretien annuel'],
    technology: ['Nouveau portable', 'Problème VPN', 'Imprimante étage {d}', 'Accès au site {project}'],
    sales: ['Devis {n}', 'Suite à notre appel', 'Commande {n}', 'Tarifs {month}'],
    schedule: ['Absent le {date}', 'Remplacement {weekday}', 'Feuilles de temps {month}'],
    document: ['Documents {project}', 'Fichier à relire', 'Scan du {date}', 'Nouveau modèle'],
    social: ['Déjeuner {weekday} ?', 'Carte d’anniversaire', 'Gâteau en cuisine'],
    payment: ['Paiements du {date}', 'Avis de virement {n}', 'Relance {n}', 'Conditions de paiement {company}'],
  },
  sentences: {
    meeting: [
      'Peut-on se voir plutôt le {date} à {d} h ?',
      'J’ai ajouté deux points à l’ordre du jour.',
      'La salle est réservée, le lien est dans l’invitation.',
      'J’aurai dix minutes de retard, commencez sans moi.',
    ],
    project: [
      'Nous avons environ {d} jours de retard sur {project}.',
      'Le fournisseur a confirmé la livraison pour le {date}.',
      'Peux-tu regarder les points ouverts avant la réunion ?',
      'Il me manque encore les chiffres de {city}.',
    ],
    invoice: [
      'Veuillez trouver ci-joint la facture {n} d’un montant de {amount}.',
      'La quantité de la ligne {d} ne correspond pas à la commande.',
      'Il me manque le numéro de commande pour la saisir.',
      'Facture validée, à payer avec le prochain lot.',
    ],
    report: [
      'Les chiffres de {month} sont dans le dossier partagé.',
      'Le chiffre d’affaires dépasse le budget de {d} %.',
      'J’ai corrigé les provisions, merci de prendre la nouvelle version.',
    ],
    contract: [
      'L’article {d} nous convient, sauf le préavis.',
      'La version signée est jointe.',
      'Merci de ne pas l’envoyer avant que j’aie vu l’annexe.',
    ],
    travel: [
      'J’arrive à {city} à {d} h et je viens directement au bureau.',
      'Peux-tu valider le déplacement ?',
      'Je suis en déplacement le {date}, je lirai mes mails le soir.',
    ],
    people: [
      'Elle commence le {date}, il lui faut un bureau et un portable.',
      'Nous avons {d} candidats pour le second tour.',
      'Merci de saisir vos congés avant le {date}.',
    ],
    technology: [
      'Mon portable met dix minutes à démarrer depuis la mise à jour.',
      'Puis-je avoir accès au site {project} ?',
      'Le VPN coupe toutes les heures.',
      'Nous redémarrons le serveur le {date} après 18 h.',
    ],
    sales: [
      'La démonstration leur a plu, ils demandent un devis pour {d} postes.',
      'La commande devrait arriver en {month}.',
      'Ci-joint le devis {n}, valable jusqu’au {date}.',
    ],
    schedule: [
      'Je suis absent le {date}, {full2} me remplace.',
      'Rappel : feuilles de temps à rendre aujourd’hui.',
      'Je serai en télétravail {weekday}.',
    ],
    document: [
      'Le fichier est dans le dossier partagé.',
      'Merci de commenter directement dans le document.',
      'La version {d} est la bonne.',
    ],
    social: ['Il y a du gâteau en cuisine.', 'On essaie le nouveau restaurant {weekday} ?', 'Collecte pour la carte jusqu’au {date}.'],
    payment: [
      'Les paiements partent le {date}.',
      'Leurs coordonnées bancaires n’ont pas changé.',
      'Nous avons réglé {amount} le {date}, référence {n}.',
      'Selon nos comptes, {n} reste ouverte.',
    ],
  },
  fillers: [
    'Dis-moi ce que tu en penses.',
    'Rien d’urgent.',
    'Désolé pour la réponse tardive.',
    'Je reviens vers toi {weekday}.',
    'Pour information.',
    'Merci pour ton retour rapide.',
  ],
  months: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  projects: ['Phare', 'Entrepôt', 'Site web', 'Clôture', 'Migration', 'Colibri', 'Atelier 2'],
};
