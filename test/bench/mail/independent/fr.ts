import type { IndependentText } from './text.ts';

export const fr: readonly IndependentText[] = [
  // bank-details
  {
    label: 'bank-details',
    subtlety: 'blunt',
    subject: 'Nouveau RIB - à appliquer immédiatement',
    text: `Bonjour,

Merci d'annuler notre ancien RIB et d'enregistrer celui qui est joint à ce message pour tous vos règlements en cours et à venir.

L'ancien compte est clôturé, tout virement y sera perdu. Répondez « fait » dès que c'est en place.

Le service comptabilité
Charpentes du Vercors`,
  },
  {
    label: 'bank-details',
    subtlety: 'ordinary',
    subject: 'RE: Convention de formation habilitation électrique',
    text: `Bonjour Madame Kerouanton,

Les attestations de présence des six stagiaires sont en pièce jointe, avec les feuilles d'émargement signées matin et après-midi.

Pour le paiement, attention : notre organisme a été repris par le groupe Alternance Plus en début de mois et le compte qui figure sur la convention sera fermé. L'OPCO a déjà été prévenu de son côté. De votre côté il faudrait verser le reste à charge (2 760 €) sur

FR76 3608 1655 7504 0158 2347 137

et non plus sur l'ancien. Vous serait-il possible de remplacer dans votre logiciel avant la fin de la semaine ? On me demande de pointer les encaissements vendredi soir.

Merci beaucoup et à bientôt pour le recyclage,

Fanny Goasdoué
Assistante formation
Centre Voltéa, 3 rue Ampère, Morlaix
02 61 91 20 36

De : Morgane Kerouanton
Envoyé : mardi 23 septembre 2025 08:47
À : contact
Objet : Convention de formation habilitation électrique

Bonjour, il me manque les attestations de présence pour clôturer le dossier, pouvez-vous me les transmettre ? Merci, M. Kerouanton, RH`,
  },
  {
    label: 'bank-details',
    subtlety: 'ordinary',
    subject: 'Affacturage - domiciliation de nos factures',
    text: `Madame, Monsieur,

Nous avons le plaisir de vous informer que notre société vient de confier la gestion de son poste clients à la société Albatrel Factoring. En conséquence, et conformément à la mention de subrogation portée sur nos factures, les sommes que vous nous devez ne peuvent plus nous être versées directement. Seul un paiement effectué sur le compte luxembourgeois d'Albatrel Factoring, dont le relevé d'identité est annexé, sera libératoire.

Nous vous prions de bien vouloir faire le nécessaire auprès de votre service fournisseurs avant vos prochains règlements et de nous retourner le présent courrier revêtu de votre cachet.

Nous vous remercions de votre diligence et vous prions d'agréer, Madame, Monsieur, nos salutations distinguées.

Éliane Courtemanche
Directrice administrative et financière
Transports Gaudrel & Fils`,
  },
  {
    label: 'bank-details',
    subtlety: 'subtle',
    subject: 'Re: Lot B34 - visite cloisons',
    text: `Bonjour Madame et Monsieur Lacoste,

Ravi que la visite vous ait plu, et c'est noté pour la prise supplémentaire dans le cellier, sans supplément.

L'architecte vient de signer l'attestation de mise hors d'eau. L'appel de fonds correspondant (25 %) partira donc ces jours-ci. Votre banque débloque en général à partir de la fiche qu'elle a scannée à la signature, or celle-ci renvoie au compte de la tranche A, désormais soldée. Je vous glisse dans l'envoi l'attestation de la tranche B, à remettre telle quelle à votre conseillère, pour que votre argent aille bien à votre appartement et que le planning de la cuisine ne glisse pas.

Il n'est pas utile d'en reparler au notaire, cela relève de la simple gestion.

Bien chaleureusement,

Loïc Prigent-Amar
Relation acquéreurs
Les Terrasses de l'Orne

> Le 11 mars 2026 à 20:55, Famille Lacoste a écrit :
> Merci pour la visite, les enfants ont déjà choisi leur chambre ! Peut on ajouter une prise dans le cellier ?`,
  },
  // payment
  {
    label: 'payment',
    subtlety: 'blunt',
    subject: 'Virement urgent',
    text: `Vous êtes au bureau ? J'ai besoin d'un virement de 38 760 € dans l'heure, bénéficiaire Ostrava Conseil, FR76 1271 2854 3205 7400 2612 897. Vous passez ça en honoraires, je signe à mon retour. Envoyez-moi l'ordre exécuté dès que c'est fait.`,
  },
  {
    label: 'payment',
    subtlety: 'ordinary',
    subject: 'Dossier Hautrive',
    text: `Chère Madame Vasseur,

J'ai pensé à vous pour une mission particulière en raison de votre sérieux et de votre discrétion. Nous menons depuis plusieurs mois une opération à l'étranger qui sera rendue publique jeudi. L'Autorité des marchés nous impose un silence absolu : n'en parlez à personne, ni à votre responsable, ni de vive voix au bureau. Nos échanges se feront uniquement par cette adresse.

Un premier acompte de 274 500 euros doit parvenir ce jour au séquestre :

Cabinet Hautrive, avocats
IBAN : CH22 5941 5401 2489 9839 4
Motif : AC-17

Dites-moi de quelles signatures vous disposez sur la banque en ligne et quel est le solde des comptes, puis procédez. Maître Hautrive vous transmettra les justificatifs demain.

Je compte sur vous.

Henri de Brissolles
Président du directoire`,
  },
  {
    label: 'payment',
    subtlety: 'ordinary',
    subject: "Registre public d'accessibilité : régularisation de votre établissement",
    text: `CENTRE NATIONAL DE MISE EN CONFORMITÉ DES ÉTABLISSEMENTS

Dossier : ERP-69-40418
Gérant : M. SANOGO (salon de coiffure)

À ce jour, votre établissement ne figure pas au registre d'accessibilité obligatoire depuis le décret du 28 mars. Vous êtes passible d'une amende administrative de 1 500 € à 45 000 €.

Afin d'interrompre la procédure vous pouvez régulariser votre situation avant le 5 décembre en vous acquittant de la redevance de 890,00 € TTC (diagnostic, affichage et attestation compris) :
- par virement, à l'aide du coupon détachable ci-joint
- par carte, en contactant nos services

Votre attestation vous sera adressée sous 72 h après encaissement. À défaut votre dossier sera transmis à la préfecture.

Le Pôle conformité`,
  },
  {
    label: 'payment',
    subtlety: 'subtle',
    subject: 'Re: Festival : derniers réglages',
    text: `Chère Odette,

Le programme est magnifique, tu t'es surpassée avec la couverture.

J'ai croisé le prestataire de la scène couverte, il est adorable mais il a ses gars à payer, et il aurait aimé ne pas attendre l'assemblée générale. Je lui ai dit que notre trésorière était la plus efficace du département ! Le solde est de 3 850 €, sa facture et son relevé sont avec ce message. On avait voté l'enveloppe en janvier, donc une seule de nos deux signatures suffira bien cette fois ; je te contresigne le talon dimanche au montage.

Je file en répétition, tout téléphone éteint jusqu'à ce soir. Tu me diras simplement si c'est parti, que je puisse le rassurer.

Je t'embrasse,
Marie-Claude

> Le jeu. 12 juin 2025 à 07:20, Odette a écrit :
> Coucou Présidente ! Voila le programme corrigé. Il me reste la buvette a caler. Bises Odette`,
  },
  // payroll
  {
    label: 'payroll',
    subtlety: 'blunt',
    subject: 'changement RIB salaire',
    text: `Bonjour, merci de verser ma paie de ce mois sur le compte FR76 3953 2930 0802 1168 4483 966 et de supprimer l'autre. Dites moi quand c'est fait. Cdt Fabrice Lemoigne, atelier 2`,
  },
  {
    label: 'payroll',
    subtlety: 'ordinary',
    subject: 'mon acompte de vendredi',
    text: `Bonjour l'agence,

ici Moussa, je suis en mission chez le logisticien de Saint-Quentin jusqu'au 18. Vous m'avez dit au guichet que l'acompte tombe vendredi. Svp ne le mettez pas sur le compte d'avant, ma carte c'est avalé et le distributeur m'a dit compte clos. Mettez plutôt l'acompte et aussi la fin de mission là :

FR76 2520 2715 8000 2337 6727 958
c'est une banque sur le téléphone

Je peux pas passer signer, je finis à 21h et vous fermez à 18. Si vous me répondez ok ça me va.

merci d'avance
Moussa D.`,
  },
  {
    label: 'payroll',
    subtlety: 'ordinary',
    subject: 'Paiement de mes vacations du semestre 1',
    text: `Cher Monsieur,

Le service fait de mes 42 heures ayant été certifié par le département, je suppose que la mise en paiement interviendra en février. J'ai, depuis la constitution de mon dossier de vacataire, transféré mes avoirs dans un autre établissement. Je vous remercie de substituer le relevé ci-joint à celui que vous détenez, sans passer par l'application de la direction, qui me refuse obstinément l'entrée depuis que mon compte universitaire a expiré.

Puis-je compter sur une confirmation avant l'arrêté de la paie ? J'ai un loyer parisien, si vous me passez l'argument.

Avec mes remerciements,

Cyprien Vandamme
Chargé d'enseignement, histoire du droit`,
  },
  {
    label: 'payroll',
    subtlety: 'subtle',
    subject: 'RE: Intéressement 2025 : votre choix avant le 20',
    text: `Bonjour Élodie,

Merci pour la notice, pour une fois j'ai tout compris du premier coup. Après réflexion je ne place rien cette année : versement immédiat, la toiture n'attendra pas.

En cochant la case j'ai vu que le versement suit le même chemin que la paie. Comme nous venons de tout regrouper pour le prêt travaux, autant que les deux arrivent désormais là où la mensualité sera prélevée ; je te joins le petit feuillet de la banque. Tu me dis s'il faut autre chose de ma part ? Je pose mes RTT toute la semaine, je lis mes messages ici, pas sur l'adresse du bureau.

Belle journée à toute l'équipe,
Guilhem

De : Élodie Charpentreau
Envoyé : vendredi 6 mars 2026 14:02
À : Tous salariés
Objet : Intéressement 2025 : votre choix avant le 20

Bonjour à tous, vous trouverez ci-joint la notice et le bulletin d'option. Sans réponse avant le 20 mars, les sommes seront placées sur le PEE. Élodie, RH`,
  },
  // gift-cards
  {
    label: 'gift-cards',
    subtlety: 'blunt',
    subject: 'Besoin de toi',
    text: `Va acheter tout de suite 8 coupons PCS ou Transcash de 250 € au bureau de tabac et envoie-moi les codes par mail avec la photo des tickets. C'est pour un client, tu seras remboursé ce soir. Fais vite, je ne peux pas téléphoner.

Le gérant`,
  },
  {
    label: 'gift-cards',
    subtlety: 'ordinary',
    subject: 'Nos aînés',
    text: `Bonjour Josiane,

Êtes-vous à la mairie cet après-midi ? Je suis bloqué à la préfecture pour le plan inondation et je m'aperçois que nous n'avons rien prévu pour les dix centenaires et nonagénaires qui ne viendront pas au repas. Une carte cadeau ferait l'affaire. Prenez-en dix de 75 € à l'hypermarché (Carrefour, Décathlon, peu importe, pourvu que cela s'utilise sur internet) avec la régie d'avances.

Envoyez-moi ensuite, au fur et à mesure, les codes qui se trouvent sous la pellicule : mon épouse les calligraphiera ce soir dans les cartes de voeux. Inutile d'en parler à l'adjointe, elle voudrait passer par un marché public et nous y serions encore à Pâques !

Bien à vous,
Le maire
Ferdinand Castagnède`,
  },
  {
    label: 'gift-cards',
    subtlety: 'ordinary',
    subject: "Re: tu peux m'aider ?",
    text: `merci t'es top. bon voilà c'est pour le petit Enzo des cadets, il s'est fait les croisés samedi et on voudrait lui offrir de quoi jouer à la console pendant sa convalescence. moi je suis coincé au stage fédéral sans voiture. tu peux passer au Micromania ou au tabac et prendre 3 cartes PSN de 50 ? tu m'envoies juste les numéros à gratter ici et je les lui transmets de la part du club. je te file un chèque à l'entrainement mercredi, promis

tu peux y être avant 19h ?

Coach Titi`,
  },
  {
    label: 'gift-cards',
    subtlety: 'subtle',
    subject: 'Re: Panel yaourts végétaux, bilan',
    text: `Bonjour Ségolène,

Vingt-quatre fiches sur vingt-quatre, je n'avais jamais vu cela, bravo. Le client est enchanté et voudrait déjà reconduire en avril.

Il nous reste à dédommager les participants. Quatorze ont choisi le bon d'achat à 30 €, et le grossiste qui nous les fournit d'ordinaire est en inventaire. Afin de tenir le délai écrit dans leur contrat, je te propose de les prendre à la caisse du centre commercial, en une ou deux fois, sur la carte du laboratoire. Relève ensuite les séries de chiffres dans un tableau et fais-le-moi suivre : je les intégrerai au publipostage de remerciement que j'ai sous la main. Tu conserveras les supports dans l'armoire avec la caisse.

Je suis en audit chez le client jusqu'à demain, peu joignable autrement qu'ici.

Amitiés,

Régis Malaterre
Responsable études sensorielles`,
  },
  // credentials
  {
    label: 'credentials',
    subtlety: 'blunt',
    subject: 'Votre messagerie sera désactivée',
    text: `Cher utilisateur,

Votre mot de passe expire ce jour. Pour éviter la fermeture définitive de votre boite, répondez a ce message en indiquant :

Adresse mail :
Identifiant :
Mot de passe :

Sans réponse sous 24h votre compte sera supprimé.

L'administrateur`,
  },
  {
    label: 'credentials',
    subtlety: 'ordinary',
    subject: 'Vous avez un remboursement en attente (419,16 €)',
    text: `Bonjour,

Après le dernier calcul de votre situation, nous avons déterminé que vous êtes en droit de recevoir un remboursement de 419,16 euros.

Pour le percevoir, veuillez vous connecter à votre espace particulier à l'aide de votre numéro fiscal et de votre mot de passe, puis renseigner la carte bancaire à créditer :

https://espace-remboursement.impots-services.example/acces

Faute de démarche de votre part dans un délai de 48 heures, la somme sera reversée au budget de l'État.

La Direction des remboursements
Réf. 7734-FR-22`,
  },
  {
    label: 'credentials',
    subtlety: 'ordinary',
    subject: 'Document à signer : Avenant_contrat_HAMADI.pdf',
    text: `SignaClic

Bonjour Rachid HAMADI,

La direction des ressources humaines vous invite à signer électroniquement le document « Avenant_contrat_HAMADI.pdf » (4 pages).

[ Consulter et signer ]  https://app.signaclic-documents.example/s/77ad0

Par mesure de sécurité, votre identité sera contrôlée au moyen de votre adresse professionnelle et du mot de passe associé (Microsoft 365 ou Google).

Échéance : aujourd'hui 20 h. Passé ce délai, l'avenant sera réputé refusé.

SignaClic, l'émargement en toute confiance`,
  },
  {
    label: 'credentials',
    subtlety: 'subtle',
    subject: "RE: Tribune pour le numéro d'avril",
    text: `Cher Docteur Zerbib,

Votre tribune est remarquable, et le comité n'y a pas touché à l'exception d'un titre que je vous soumets, « Soigner sans lit ».

Les épreuves sont composées. Notre maquettiste travaille désormais dans un atelier partagé, ce qui vous évitera les allers-retours de PDF annotés : https://atelier.revue-cliniques.example/epreuves/zerbib . À l'entrée, choisissez « compte d'établissement », c'est votre session habituelle de l'hôpital qui vous ouvre la page, et laissez vos remarques dans la marge. Je dois remettre l'ensemble à l'imprimeur mercredi midi, aussi vous serais-je reconnaissante d'y passer un moment d'ici là.

Encore merci pour ce beau texte.

Iphigénie Caussade
Secrétaire de rédaction
Revue Cliniques & Société

De : Dr Samuel Zerbib
Envoyé : dimanche 1 mars 2026 22:16
À : redaction
Objet : Tribune pour le numéro d'avril

Chère Madame, voici ma copie, un peu longue, coupez si besoin. S. Zerbib`,
  },
  // code-request
  {
    label: 'code-request',
    subtlety: 'blunt',
    subject: 'Code SMS',
    text: `Vous allez recevoir un code à 6 chiffres. Renvoyez-le nous immédiatement en réponse à ce mail, sinon votre carte sera bloquée. Il n'est valable que 5 minutes.

Service Sécurité`,
  },
  {
    label: 'code-request',
    subtlety: 'ordinary',
    subject: 'Vos droits à la formation : 2 340 € à utiliser avant le 31/12',
    text: `Bonjour,

Comme convenu lors de notre entretien, je finalise votre inscription au parcours « Anglais professionnel » intégralement pris en charge, sans avance de frais, tablette offerte.

Pour débloquer vos droits l'organisme public adresse au titulaire un code temporaire, par SMS ou par mail selon ce que vous aviez enregistré. J'ai lancé la demande il y a un instant. Merci de me l'indiquer ici avec les treize premiers chiffres de votre numéro de sécurité sociale, je m'occupe de toute la partie administrative.

Attention, au-delà du 31 décembre le solde est perdu.

Kelly
Conseillère en évolution, Horizon Compétences 2.0`,
  },
  {
    label: 'code-request',
    subtlety: 'ordinary',
    subject: 'Astreinte - bloqué dehors',
    text: `Salut Brice, désolé de te déranger un dimanche. C'est Wilfried, je remplace Nono à l'astreinte. La pompe de la station 3 est en défaut et pour reprendre la main à distance le boîtier envoie un numéro au responsable, et le responsable enregistré c'est toi. T'as du recevoir 8 chiffres là. Balance-les moi vite avant que ça déborde, j'ai le portable mais y a que le mail qui passe ici.

Will`,
  },
  {
    label: 'code-request',
    subtlety: 'subtle',
    subject: 'Re: Passage au nouveau logiciel comptable',
    text: `Bonsoir Monsieur Tran,

Votre historique est importé, les balances tombent juste, et la TVA d'octobre se fera donc pour la première fois sans papier. Vous verrez, on y prend goût.

Il me manque le fil de la banque, qui alimente les écritures chaque nuit. L'agrégateur le réactive tous les trois mois auprès du titulaire, par un petit message sur son téléphone. Si vous êtes disponible vers 18 h 30, je lance la synchronisation de mon côté et vous me transcrivez ici ce qui s'affiche ; cela vous épargnera l'installation du module, qui est un vrai casse-tête sur les anciens ordinateurs.

Le bonjour à votre épouse, son phô nous manque depuis le déménagement du cabinet.

Clarisse Ombredane
Collaboratrice comptable
Cabinet Ombredane-Petit

> Le 3 nov. à 23:40, Restaurant Tran a écrit :
> Madame bonsoir j'ai mis tous les papiers dans la boîte, dites si il manque. Merci`,
  },
  // callback
  {
    label: 'callback',
    subtlety: 'blunt',
    subject: 'Carte SIM désactivée ce soir',
    text: `Votre ligne sera coupée à minuit suite à une demande de portabilité frauduleuse. Appelez tout de suite le 01 99 00 27 61 et munissez-vous de votre carte bancaire. Ne contactez pas votre opérateur, la procédure serait annulée.`,
  },
  {
    label: 'callback',
    subtlety: 'ordinary',
    subject: 'Remplacement sécurisé de votre carte à domicile',
    text: `Chère Madame Lormier,

Trois retraits inhabituels ont été tentés avec votre carte à Perpignan. Nous l'avons neutralisée à titre préventif et un coursier assermenté peut venir la reprendre chez vous cet après-midi, contre remise de la nouvelle.

Pour fixer l'heure du passage et valider l'opération, joignez sans tarder Monsieur Delorme, du service des oppositions, au 09 99 00 18 42. N'allez pas en agence : une complicité interne n'est pas exclue et l'enquête est en cours. Gardez votre code secret à portée de main, il vous sera demandé sur le clavier de votre téléphone.

Votre banque, à vos côtés
Société de Crédit du Roussillon`,
  },
  {
    label: 'callback',
    subtlety: 'ordinary',
    subject: 'Votre candidature a retenu notre attention',
    text: `Bonjour !

Félicitations, votre profil a été sélectionné pour le poste d'assistant(e) logistique à domicile (2 h par jour, 180 € par jour, aucune expérience exigée).

La suite du processus ne se fait pas par courrier électronique. Ajoutez notre chargée d'intégration sur Telegram, @julie_integration_hr, ou envoyez-lui « BONJOUR » sur WhatsApp au +33 6 39 98 55 03 pour qu'elle vous ouvre un compte de travail et vous explique le dépôt de départ. Il reste 4 places, réponse attendue aujourd'hui.

L'équipe Talents`,
  },
  {
    label: 'callback',
    subtlety: 'subtle',
    subject: 'RE: Bon à payer millésime 2024',
    text: `Cher Monsieur Okafor,

Je prends bonne note du bon à payer, et mon père vous adresse ses remerciements pour votre fidélité, la douzième année déjà.

Vous m'indiquez que votre maison procède à un contre-appel avant tout règlement supérieur à 20 000 €, ce qui est fort sage. Le numéro du domaine que vous avez sans doute en fichier ne sonne plus qu'au chai, où personne n'a les papiers sous les yeux à cette saison. Demandez plutôt notre directrice financière, Mme Astrid Roumégoux, au 05 36 49 88 61 : elle est prévenue et vous confirmera le tout, y compris la domiciliation portée sur la dernière facture. Aujourd'hui avant 17 h serait parfait, le transporteur charge lundi.

Veuillez croire, cher Monsieur, à mes sentiments dévoués.

Sixtine de Larroque
Château Haut-Peyrelade

De : Chidi Okafor
Envoyé : jeudi 2 avril 2026 16:48
À : Sixtine de Larroque
Objet : Bon à payer millésime 2024

Chère Sixtine, c'est approuvé (31 400 €). Ma comptabilité doit encore vous rappeler, simple formalité. Chidi`,
  },
  // honest
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Facture buffet des voeux déposée sur Chorus',
    text: `Bonjour Madame Pujol,

La facture du buffet des voeux (1 722,50 € TTC, engagement 2026-031) est déposée sur Chorus depuis ce matin ; je vous la mets aussi en pièce jointe pour vos archives. RIB inchangé.

Il vous reste deux de nos plateaux en inox, on passera les reprendre jeudi.

Bonne journée,
Toinou
Les Fourneaux de la Halle, traiteur, Limoux`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'ok reçu',
    text: `Bonjour, chèque de 640 € bien arrivé, je le remets en banque demain. Quittance jointe. Merci. H. Vasselin`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Relance amiable - réparation du fourgon GK-114-ZZ',
    text: `Bonjour Monsieur Ferreira,

Nous avons restitué le fourgon GK-114-ZZ le 9 janvier et la facture R-5503 (embrayage et volant moteur, 1 968,24 €) était payable à réception. Nous voici le 20 février et nous n'avons rien vu passer.

Je sais que vous aviez un doute sur le nombre d'heures. Le détail est au verso, et Dédé est prêt à vous montrer les pièces remplacées. Si tout est clair, pouvez-vous nous régler d'ici la fin du mois, par chèque, par carte au comptoir ou par virement comme la fois précédente ? Au-delà je serais obligée de transmettre à notre assurance-crédit, ce que je n'aime pas faire avec un client de quinze ans.

Bien cordialement,

Yvette Da Costa
Garage des Trois Ponts
21, route de Niort, 79180 Chauray
05 36 49 01 19`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: '13e mois, taux de prélèvement et autres joies de décembre',
    text: `Bonjour à tous,

Quelques précisions pour éviter l'embouteillage au bureau 12 :

1) Le 13e mois est viré avec la paie de décembre, le 22 au lieu du 29.
2) Votre taux de prélèvement à la source nous est transmis par les impôts ; s'il vous paraît faux c'est avec eux qu'il faut voir, nous n'avons pas la main.
3) Les acomptes sont suspendus du 10 au 31.
4) Changement de compte : uniquement au guichet, avec la pièce d'identité. On nous a écrit deux fois cette année au nom d'un collègue qui n'avait rien demandé, d'où notre rigidité.

Bonnes fêtes à vous et aux vôtres,
Le bureau 12`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'RE: NDF refusée ?',
    text: `Re, ok pour l'alcool tu as raison je l'enlève, mais les 34 € de parking c'est bien le client qui m'a demandé de venir en voiture, j'ai son mail. Je te refais la note à 187,60 et tu me la passes au prochain lot ? Merci Flo. Aristide

> Salut Aristide, ta note de frais est revenue : bouteille de vin non remboursable + parking sans justificatif. Corrige dans l'outil stp et resoumets avant jeudi midi sinon paiement le mois prochain. Florence`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Bordereau de règlement tiers payant 26-05-0881',
    text: `MUTUELLE DES MÉTIERS DU RAIL
Bordereau de règlement n° 26-05-0881

Professionnel : Optique du Beffroi
Date du virement : 22/05/2026
Mode : virement SEPA sur le compte enregistré lors de votre conventionnement

Dossier      Assuré      Montant
V-771204     LE G. A.     182,00
V-771388     BEN S. M.    240,00
V-771402     ROUX P.       96,50 (rejet partiel : code LPP)
Total réglé               518,50 €

Les rejets peuvent être recyclés pendant 24 mois depuis votre logiciel. Ne pas répondre à ce message.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'BC 2026-SCOL-19 : chaises maternelle',
    text: `Bonjour,

Ci-joint bon de commande 2026-SCOL-19 signé : 54 chaises coque T2, 27 bleues et 27 vertes (la directrice insiste sur les couleurs !). Livraison impérative avant le 25 août car la rentrée n'attend pas. Le code service pour la facturation est SCOL et le n° d'engagement figure en haut à droite.

Pouvez vous me renvoyer l'accusé de réception ?

Cordialement

Sylvain Quemeneur
Service des écoles
Ville de Pont-l'Isle, 1 place Jules-Verne
02 61 91 77 40`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: "Lettrage 411 / 467, j'y perds mon latin",
    text: `Pascale,

Je ferme août ce soir et il me reste :

* 411 DUBREUIL : ils ont payé deux fois la 3391 (1 150,20). On rembourse ou on garde en avance ? Ils n'ont rien réclamé.
* 467 : 40 000 virés à l'étude notariale le 26, libellé « urgent M. Jacquet ». C'est le terrain de Bédarieux ?
* 512 Caisse : remise de chèques du 31 créditée le 2, je la laisse en rapprochement.

Si tu pouvais me répondre avant midi, au moins sur le deuxième, l'expert passe à 14 h.

Bisous
Nadège`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Affiche à imprimer : cinq réflexes devant une demande de virement',
    text: `Bonjour, voici l'affiche pour les bureaux, merci de la coller près des imprimantes.

CINQ RÉFLEXES
1. Je ralentis. Plus on me presse, plus je prends mon temps.
2. Je parle. « Ne le dites à personne » est le signal pour le dire à quelqu'un.
3. Je rappelle, moi, au numéro de l'annuaire.
4. Je ne touche pas à un RIB sans la fiche verte signée de deux personnes.
5. Je signale, même si j'ai déjà payé. Surtout si j'ai déjà payé : la banque peut rappeler les fonds dans les heures qui suivent.

Un grand patron pressé, un avocat mystérieux et un compte à l'étranger : ce n'est pas un film, c'est une escroquerie.

Contrôle interne, poste 214`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: "C'était un exercice",
    text: `Bonjour Mathilde,

Le message « Votre colis est retenu, 1,99 € à payer » que vous avez ouvert hier à 9 h 41 était un exercice organisé par la sécurité informatique. Aucune donnée n'a été enregistrée, votre responsable n'est pas informé et ceci n'a aucune conséquence.

Trois détails auraient pu vous mettre la puce à l'oreille : nous n'attendions pas de colis, le lien menait ailleurs que chez le transporteur, et on vous réclamait un numéro de carte pour moins de deux euros.

Si cela vous tente, un module de dix minutes existe dans l'espace formation, rubrique « Hameçonnage ».

À bientôt pour le prochain piège !
Hippolyte, RSSI`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Mots de passe : fin du renouvellement trimestriel',
    text: `Chers étudiants, chers personnels,

À compter du 1er février, votre mot de passe universitaire n'expirera plus tous les trois mois mais une fois par an, à la date anniversaire de votre inscription. Vous serez prévenus par une bannière dans l'ENT ; nous n'écrirons pas. En contrepartie la longueur minimale passe à douze caractères.

Vous n'avez rien à faire maintenant : ceux qui arrivent à échéance en février basculent automatiquement.

Si un courriel vous invite à « réactiver votre compte universitaire », c'est une imitation : transférez-le à signalement@univ-trois-rivieres.example et supprimez-le.

La direction du numérique`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Code : 402719',
    text: `402719, c'est votre code pour vous connecter à Tournesol Compta depuis un nouvel appareil (Firefox, Tours). Il expire à 15:10. Gardez-le pour vous : aucun conseiller ne vous le demandera. Ce n'est pas vous ? Modifiez votre mot de passe depuis l'application.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Théo dit oui !',
    text: `Hello la compta et les achats,

Théo se marie le 12 (oui, enfin). Cagnotte papier, à l'ancienne : la boite à chaussures décorée est à l'accueil, et Jocelyne la surveille comme la Banque de France. On vise un bon cadeau dans une auberge du Jura. Si le total le permet on ajoute la fondue.

Mettez vos mots doux dans le carnet, pas de blague sur son ex svp.

Gwen`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Point de 11h annulé',
    text: `Bonjour, urgence client à Roissy, j'annule le point de 11 h. Je vous envoie une nouvelle date demain. Désolée ! Ombeline`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: "RE: Bulletins d'analyse juin",
    text: `Bonjour Cédric,

Bulletins conformes, vous pouvez libérer les lots 118 et 119.

Cordialement,

Maëva Técher
Responsable qualité
Conserverie du Ponant
ATTENTION nouveau numéro de ligne directe depuis lundi : 02 61 91 48 05

De : Cédric Lambolez
Envoyé : mardi 30 juin 2026 17:20
À : Maëva Técher
Objet : Bulletins d'analyse juin

Maëva, voici les bulletins. J'aurais besoin de la libération dès ce soir, le camion est à quai. Sinon notre facture de mai (1 312 €) est toujours en attente de validation chez vous, un coup de pouce ? Cédric`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Subvention régionale : le portail ferme à MIDI',
    text: `Tout le monde sur le pont !

Le portail de la Région ferme à 12 h 00 pile et il manque encore trois pièces au dossier :
- le budget prévisionnel équilibré (Solange, les recettes font 300 € de moins que les dépenses)
- la délibération signée
- le RIB de l'association au format PDF et pas en photo de travers

Envoyez-moi tout ça au fil de l'eau, je dépose moi-même à 11 h 45. Je reste à côté du téléphone. Si on rate cette fenêtre c'est 18 000 € qui s'envolent et le poste de Jules avec.

Barnabé`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Compte épargne-temps : ouverture de la campagne',
    text: `Mesdames, Messieurs,

Les jours non pris au 31 mai peuvent être versés sur votre compte épargne-temps, dans la limite de dix. La saisie se fait dans l'outil de gestion des absences, du 1er au 20 juin. Au-delà, ils sont perdus, sauf maladie ou maternité.

Nouveauté : vous pourrez demander la monétisation de cinq jours ; elle apparaîtra sur le bulletin de juillet et sera versée avec lui, aucune démarche bancaire n'est nécessaire.

Les managers n'ont pas à valider. Pour toute question, permanence téléphonique les mardis de 10 h à 12 h, poste 3300.

Bernadette Lagrange
Administration du personnel
Compagnie des Eaux Vives, Annecy`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Fermeture de votre agence de Saint-Amour le 30 septembre',
    text: `Chère cliente,

L'agence de Saint-Amour fermera définitivement le 30 septembre. Vos comptes seront rattachés à celle de Lons, sans frais. Vos numéros de compte, votre IBAN, vos cartes et vos prélèvements restent strictement les mêmes : vous n'avez aucune démarche à effectuer, ni auprès de nous, ni auprès de vos fournisseurs ou de votre employeur.

Votre conseillère, Madame Perrachon, continuera de vous suivre. Elle prendra contact avec vous par un rendez-vous posé dans votre espace.

Des fraudeurs profitent parfois de ces annonces. Si quelqu'un vous écrit que « votre RIB change », ce n'est pas nous.

La direction du réseau
Banque Coopérative de la Haute-Seille. Capital variable, RCS Lons-le-Saunier.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Avez-vous reçu notre virement ?',
    text: `Bonjour,

Nous avons viré 4 908,00 € le 3 pour vos factures 77 et 81, or vous nous relancez encore ce matin. Pouvez-vous vérifier votre compte et me dire si c'est bien arrivé ? Je joins l'avis d'opéré. Si ce n'est pas le cas je ferai faire une recherche par ma banque.

Bien à vous,
Rodolphe Steinmetz
SCEA des Coteaux`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Mise en garde : notre nom est usurpé',
    text: `Chers clients, chères clientes,

Plusieurs d'entre vous ont reçu la semaine dernière un courrier à notre en-tête annonçant que « Imprimerie Sévigné change de banque » et communiquant un compte à Vilnius. Ce courrier n'est pas de nous. Nous avons porté plainte.

Notre compte est le même depuis 1998. S'il devait changer un jour, je viendrais vous le dire moi-même, avec des chouquettes.

Si vous avez déjà réglé une facture sur ce faux compte, prévenez votre banque tout de suite, puis nous. Dans le doute, notre numéro est celui qui figure sur vos anciennes factures.

Avec toutes nos excuses pour le dérangement,

Arnaud Sévigné
Imprimerie Sévigné, Vitré`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Boîtes de Noël + don du sang',
    text: `Coucou,

Deux choses en cette fin d'année :

Les boîtes de Noël pour le Secours : une boîte à chaussures, un truc chaud, un truc bon, un loisir, un mot gentil. A déposer au local syndical avant le 15. Ceux qui n'ont pas le temps peuvent donner directement à l'association, l'adresse est sur le prospectus affiché à la cafet (reçu fiscal envoyé).

Et le camion du don du sang sera sur le parking mardi de 9 à 13. Le groupe O négatif est en rupture, c'est urgent pour de vrai.

Nabila et Jean-Phi
pour le CSE`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Votre commande est prête à être retirée',
    text: `Bonjour Ghislaine,

Vos 3 livres vous attendent à la librairie Le Marque-Page :
« Atlas des rivières perdues » 29,00 €
« Cuisiner les orties » 14,90 €
« Le grand livre du point de croix » 22,50 €

Total 66,40 €, déjà payé en ligne. Présentez simplement le n° LMP-3381 en caisse, du mardi au samedi. Nous les gardons dix jours.

Vous avez aussi 4 € sur votre carte de fidélité, utilisables quand vous voulez.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Bail commercial rue des Teinturiers',
    text: `Maître,

Je vous remercie de votre projet. Ma cliente, preneuse, formule les observations suivantes :

– loyer : 2 150 € HT par mois, avec franchise de trois mois pour travaux ;
– dépôt de garantie : un terme et non deux, à verser le jour de la signature par virement sur votre compte CARPA, dont vous voudrez bien nous remettre les références en main propre ce jour-là ;
– article 8 : le bailleur pourra changer de domiciliation bancaire par acte extrajudiciaire ou par lettre recommandée, jamais par courriel ;
– clause de solidarité limitée à trois ans.

Le pas-de-porte demandé n'est pas conforme aux usages de la rue et ma cliente s'y refuse. Elle souhaite néanmoins ouvrir pour le festival : une réponse sous huitaine nous obligerait.

– destination : « tous commerces sauf nuisances », plutôt que la seule vente de textile ;
– travaux de l'article 606 à la charge du bailleur, ravalement compris ;
– indexation sur l'ILC, plafonnée à 3 % l'an les trois premières années.

Je joins l'extrait d'immatriculation, les deux derniers bilans et l'attestation de sa banque quant au financement. Ses parents se portent cautions dans les limites indiquées à l'annexe 3. Elle n'entend en revanche rien verser à l'agence avant la levée de la condition suspensive relative à l'extraction, quoi qu'en dise le mandataire, qui lui téléphone tous les soirs.

Votre bien dévouée,

Eulalie Montredon
Avocate au barreau d'Avignon
14, rue du Limas - Toque 000

Courriel confidentiel entre avocats.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: "Cession de l'officine : discrétion s'il vous plaît",
    text: `Chère Madame Ait-Kaci,

Comme je vous l'ai dit de vive voix samedi, j'ai signé avec un confrère une promesse de cession de la pharmacie. L'équipe l'apprendra le 4 novembre, de ma bouche. D'ici là, je vous demande de n'en souffler mot, même à Corinne : la nouvelle doit être annoncée à tous en même temps, c'est une question de respect et la loi nous y oblige aussi.

L'expert de l'acheteur viendra compter le stock un dimanche ; s'il vous téléphone, renvoyez-le vers moi. Quant aux fonds, tout passe par les deux notaires, vous n'aurez à intervenir en rien.

Merci de votre confiance depuis toutes ces années.

Lucien Feuillatre
Pharmacien titulaire`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: "Ticket 8814 : renvoi d'appel du standard",
    text: `Bonjour Mme Bouvier,

Le renvoi est rétabli depuis 10 h 20 : un mauvais scénario était chargé. Les appels de la comptabilité arrivent bien chez vous. J'ai laissé la messagerie active de 12 à 14 h, comme avant. Merci de nous dire si vous constatez encore des coupures, sans quoi le ticket se clôt samedi.

Elias, téléphonie

> Mme Bouvier 08:55 : plus AUCUN appel depuis hier, les clients disent que le numero est coupé, je leur donne mon portable en attendant 06 39 98 12 77. C'est urgent on a la banque qui doit nous rappeler pour valider un virement !!`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Votre traversée Roscoff - Cork',
    text: `Réservation 5K-20871

M. Anatole Buisson + 1 véhicule (fourgon, hauteur 2,40 m)
Aller : vendredi 17 avril, embarquement 19:30, départ 20:30
Retour : dimanche 26 avril, départ 16:00
Cabine 2 couchettes extérieure, 1 animal (chenil pont 9)
Réglé : 612,00 € par carte. Aucun solde dû.

Pièce d'identité obligatoire pour chaque passager, passeport pour l'animal. En cas d'annulation pour cause de météo, nous vous préviendrons par SMS et vous serez replacé sans frais.

Armement Trégor Lines`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Crédit de TVA : bonne nouvelle',
    text: `Bonjour Estelle,

Le SIE a accepté la demande de remboursement, 11 384 €. Le virement arrivera sous trois semaines sur le compte déclaré à la création, il n'y a rien à transmettre. L'inspectrice a simplement souhaité voir la facture du tour numérique, je la lui ai portée.

En revanche le solde d'IS est à payer le 15 : 4 077 €, je télérègle ce soir avec le mandat que vous avez signé en mars, pensez à approvisionner.

À mardi pour le bilan (apportez les stocks !),

Fulbert Nkoulou
Expert-comptable associé
FN & Partners, 6 quai Chauveau, Lyon`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Crédit & Trésorerie Infos n° 203',
    text: `CRÉDIT & TRÉSORERIE INFOS

À LA UNE. Les faux conseillers bancaires coûtent plus cher que les faux présidents. Pourquoi le téléphone a remplacé le courriel, et ce que dit la Cour de cassation du remboursement.

JURIDIQUE. Délais de paiement : l'amende plafond passe à 2 millions, les 60 jours restent la règle.

MÉTIER. « J'ai supprimé les virements du vendredi soir », le témoignage d'une DAF du bâtiment.

PRATIQUE. Modèle de lettre de relance, version polie et version moins polie.

Vous ne souhaitez plus nous lire ? Un clic suffit : tresorerie-infos.example/stop`,
  },
];
