import type { IndependentText } from './text.ts';

export const fr: readonly IndependentText[] = [
  // bank-details
  {
    label: 'bank-details',
    subtlety: 'blunt',
    subject: 'Nouveau RIB - à appliquer immédiatement',
    text: `Bonjour,

Suite à un changement de banque, merci d'annuler notre ancien RIB et d'enregistrer celui-ci pour tous vos règlements en cours et à venir :

Titulaire : SARL Charpentes du Vercors
IBAN : FR76 1378 2184 1701 2197 7435 851

L'ancien compte est clôturé, tout virement y sera perdu. Confirmez-nous la prise en compte par retour de mail.

Cordialement
Le service comptabilité
Charpentes du Vercors`,
  },
  {
    label: 'bank-details',
    subtlety: 'ordinary',
    subject: 'RE: Relevé au 30/09',
    text: `Bonjour Sandrine,

Merci pour votre pointage, nous sommes bien d'accord sur les trois factures et sur l'avoir.

Avant que vous ne lanciez l'échéance du 15, une précision : notre commissaire aux comptes réalise en ce moment une vérification sur le compte que vous connaissez et les encaissements y sont gelés. La direction nous demande d'orienter nos clients vers le compte de notre centrale de trésorerie, dont voici les coordonnées :

IBAN PT50 8949 7159 0844 4445 8071 3
Bénéficiaire : Fonderies Belleroche Europe

Pouvez-vous mettre à jour la fiche fournisseur et m'adresser l'avis de virement dès que c'est parti ? Je vous joins l'attestation de la banque.

Bien à vous,

Jean-Loup Marescot
Comptabilité clients
Fonderies Belleroche - 12, quai des Forges - 08200 Sedan
Tél. 03 53 01 44 17

De : Sandrine Quillévéré <s.quillevere@hydrorance.example>
Envoyé : mercredi 8 octobre 2025 10:41
À : Jean-Loup Marescot
Objet : Relevé au 30/09

Bonjour, j'ai bien les factures 6602, 6618 et 6640 ainsi que l'avoir 210. Tout est bon à payer pour l'échéance du 15. Bonne journée, Sandrine`,
  },
  {
    label: 'bank-details',
    subtlety: 'ordinary',
    subject: 'Affacturage - domiciliation de nos factures',
    text: `Madame, Monsieur,

Nous avons le plaisir de vous informer que notre société vient de confier le recouvrement de son poste clients à la société Albatrel Factoring. En conséquence, et conformément à la mention de subrogation portée sur nos factures, les sommes que vous nous devez ne peuvent plus nous être versées directement. Seul un paiement effectué sur le compte ci-dessous sera libératoire :

Albatrel Factoring
IBAN : LU28 8093 7017 3291 4332

Nous vous prions de bien vouloir faire le nécessaire auprès de votre service fournisseurs avant vos prochains règlements et de nous retourner le présent courrier revêtu de votre cachet.

Nous vous remercions de votre diligence et vous prions d'agréer, Madame, Monsieur, nos salutations distinguées.

Éliane Courtemanche
Directrice administrative et financière
Transports Gaudrel & Fils`,
  },
  {
    label: 'bank-details',
    subtlety: 'subtle',
    subject: 'Re: Re: DC4 et situation n° 5',
    text: `Bonjour Monsieur Abgrall,

Merci pour le retour signé, c'est parfait pour la situation n° 5.

En relisant le dossier je m'aperçois que le relevé d'identité joint au DC4 est celui de l'agence de Lorient, que nous n'utilisons plus depuis la fusion. Je vous remets donc un dossier propre en pièce jointe, avec la bonne page 6, pour que le règlement n'aille pas se perdre et que nous n'ayons pas à relancer le Trésor chacun de notre côté. Inutile de repasser par la plateforme, votre collègue du service marchés m'a dit qu'un remplacement de page suffisait.

Je reste à votre disposition et vous souhaite une belle fin de semaine.

Maëlle Le Dantec
Étanchéité Scorff
06 39 98 41 27`,
  },
  // payment
  {
    label: 'payment',
    subtlety: 'blunt',
    subject: 'Virement urgent',
    text: `Vous êtes au bureau ? J'ai besoin d'un virement de 38 760 € dans l'heure, bénéficiaire Ostrava Conseil, FR76 1271 2854 3205 7400 2612 897. Vous passez ça en honoraires, je signe la facture à mon retour. Envoyez-moi l'ordre exécuté dès que c'est fait.

Envoyé de mon téléphone`,
  },
  {
    label: 'payment',
    subtlety: 'ordinary',
    subject: 'Dossier confidentiel',
    text: `Chère Madame Vasseur,

J'ai pensé à vous pour une mission particulière en raison de votre sérieux et de votre discrétion. Nous menons depuis plusieurs mois une opération de rachat à l'étranger, qui sera rendue publique jeudi. L'Autorité des marchés nous impose un silence absolu : vous ne devez en parler à personne, ni à votre responsable, ni de vive voix au bureau. Nos échanges se feront uniquement par cette adresse.

Un premier acompte de 274 500 euros doit parvenir ce jour au séquestre :

Cabinet Hautrive, avocats
IBAN : LT42 0409 3215 9929 6054
Motif : AC-17

Dites-moi de quelles signatures vous disposez sur la banque en ligne et quel est le solde des comptes, puis procédez. Maître Hautrive vous transmettra les justificatifs demain.

Je compte sur vous.

Henri de Brissolles
Président du directoire`,
  },
  {
    label: 'payment',
    subtlety: 'ordinary',
    subject: 'TR : facture en souffrance Nord Études',
    text: `coucou Maud, tu peux me régler celle-là aujourd'hui stp ? c'est moi qui l'ai laissée trainer, j'ai un peu honte... pas la peine de repasser par le circuit de validation, je suis d'accord, ce mail vaut bon à payer. En virement instantané si possible.

merci !!
Cécile

-----Message d'origine-----
De : Compta Nord Études <compta@nord-etudes.example>
Envoyé : lundi 17 novembre 2025 17:03
À : Cécile Haudiquet
Objet : facture en souffrance

Madame, notre facture F25-318 d'un montant de 8 940,00 € TTC demeure impayée à ce jour malgré nos relances. Sans règlement sous 24 heures sur le compte FR76 1105 1528 2705 6112 6328 596, le dossier sera transmis à notre huissier. Nord Études SAS`,
  },
  {
    label: 'payment',
    subtlety: 'subtle',
    subject: 'Re: CODIR de mardi',
    text: `Mardi 9 h 30, c'est noté, j'apporterai la version corrigée du budget.

Tant que j'y pense : les honoraires de chez Lanvollon, sont-ils finalement partis ? Leur associé m'en a touché un mot hier, avec beaucoup de tact, et je serais gêné de le croiser mardi sans que ce soit soldé. Il s'agit de 14 200 €, la note (avec leurs références) est de nouveau ci-jointe. Si cela pouvait prendre place dans la remise de cet après-midi, vous m'ôteriez une épine du pied ; je régulariserai le bon de commande avec les achats en rentrant.

Amicalement,
P.-E. Dutertre
Directeur général délégué

> Le 2 déc. 2025 à 18:12, Nathalie Brossard a écrit :
> Bonsoir Pierre-Emmanuel, le CODIR est avancé à mardi, 9 h 30 salle Brassens. Bonne soirée, Nathalie`,
  },
  // payroll
  {
    label: 'payroll',
    subtlety: 'blunt',
    subject: 'changement RIB salaire',
    text: `Bonjour, j'ai changé de banque, merci de verser ma paie de ce mois sur le nouveau compte FR76 3953 2930 0802 1168 4483 966 et de supprimer l'ancien. Dites moi quand c'est fait. Cdt Fabrice Lemoigne, atelier 2`,
  },
  {
    label: 'payroll',
    subtlety: 'ordinary',
    subject: 'Mes coordonnées bancaires',
    text: `Bonjour Ludivine,

J'espère que tu as passé de bonnes vacances. Je viens de quitter ma banque pour une banque en ligne et je souhaiterais que mon salaire tombe sur le nouveau compte dès la paie de novembre. Est-ce qu'il te faut un formulaire particulier ou bien le RIB que je te mets en PJ suffit ? Je suis en déplacement à Casablanca jusqu'à vendredi et je n'ai pas accès au coffre RH, donc si tu pouvais le saisir toi-même ce serait vraiment sympa.

Merci d'avance,
Yannick

Yannick Traoré-Delmas
Ingénieur d'affaires Grands Comptes`,
  },
  {
    label: 'payroll',
    subtlety: 'ordinary',
    subject: 'Question sur la date limite de paie',
    text: `Madame,

Pourriez-vous m'indiquer jusqu'à quelle date il est possible de modifier le compte sur lequel est viré le traitement ? Le mien fait l'objet d'une opposition à la suite d'un piratage de carte et je crains que la somme y reste bloquée. J'ai ouvert un compte ailleurs et vous en communiquerai l'IBAN aussitôt que vous m'aurez dit ce qu'il vous faut. Cela doit impérativement être pris en compte ce mois-ci.

Je vous saurais gré de garder cela pour vous.

Respectueusement,
Docteur Apolline Gressier
Chef du pôle imagerie`,
  },
  {
    label: 'payroll',
    subtlety: 'subtle',
    subject: 'RE: Bulletin rectifié',
    text: `Bonjour Madame Kerbrat,

Bien reçu le bulletin rectifié, les deux jours de RTT y sont, un grand merci.

J'y vois que le versement se fait encore sur le compte qui finit par 907. C'est le compte du ménage, et vu la procédure en cours avec mon mari je dormirais mieux si le mois d'octobre n'y arrivait pas. J'ai ouvert quelque chose à mon seul nom. Je vous écris de mon adresse personnelle parce que l'ordinateur est resté à la maison. Quel serait le plus simple pour vous, avant que les virements ne partent le 27 ?

Pardon de vous mêler à cela, et merci pour votre gentillesse.

Bérengère Halimi

De : Annick Kerbrat
Envoyé : mardi 14 octobre 2025 16:20
À : HALIMI Bérengère
Objet : Bulletin rectifié
Bonjour, ci-joint le bulletin de septembre rectifié. Cordialement, A. Kerbrat, gestionnaire paie`,
  },
  // gift-cards
  {
    label: 'gift-cards',
    subtlety: 'blunt',
    subject: 'Besoin de toi',
    text: `Je suis en réunion et je ne peux pas téléphoner. Va acheter tout de suite 8 coupons PCS / Transcash de 250 € au bureau de tabac et envoie-moi les codes par mail avec la photo des tickets. C'est pour un client, tu seras remboursé ce soir. Fais vite.

Le gérant`,
  },
  {
    label: 'gift-cards',
    subtlety: 'ordinary',
    subject: "Une surprise pour l'équipe",
    text: `Bonjour Océane,

Avez-vous cinq minutes ? J'aimerais remercier les collègues pour les efforts de ces derniers mois et j'ai pensé à des cartes cadeaux, quelque chose de simple : douze cartes Fnac ou Amazon à 100 €. On en trouve à la caisse de tous les grands magasins. Avancez-les sur votre carte, faites une note de frais et je la signerai dès demain. Quand vous les aurez, grattez la bande argentée et envoyez-moi une photo du dos de chacune, je les expédierai moi-même avec un petit mot.

Surtout pas un mot aux autres, sinon la surprise est gâchée.

Bien cordialement,

Grégoire Saint-Amand
Directeur de site`,
  },
  {
    label: 'gift-cards',
    subtlety: 'ordinary',
    subject: 'Re : disponible ?',
    text: `Merci de votre réponse rapide. Voilà, je suis coincée au rectorat et c'est l'anniversaire de ma filleule malade, je lui ai promis des cartes Google Play et je n'arrive pas à les prendre en ligne (ma carte bleue est refusée). Pourriez vous passer au Monoprix et en prendre pour 400 euros ? il suffit de m'écrire les numéros qui sont au dos, pas besoin de me donner les cartes. Je vous rends ça lundi matin sans faute.

vous pensez y aller vers quelle heure ?

Mme la Proviseure`,
  },
  {
    label: 'gift-cards',
    subtlety: 'subtle',
    subject: 'Re: Tirage au sort des adhérents',
    text: `Bonsoir Clotilde,

Le tirage s'est fort bien passé, cinq gagnants, et M. le maire était là pour la photo. Il ne nous manque plus que les chèques-cadeaux que nous avions annoncés. La boutique en ligne ne livre pas avant le 22 et je leur ai promis une réponse cette semaine, ce qui était un peu présomptueux de ma part.

Verriez-vous un inconvénient à en prendre cinq de 80 € en magasin, sur la carte de l'association ? Les références inscrites au verso me suffiraient pour préparer les lettres, les supports eux-mêmes peuvent rester au classeur pour le trésorier. Je suis à l'imprimerie toute la journée de demain, le mail reste le plus sûr.

Avec toute mon amitié,

Aymeric Foulquier
Secrétaire général
Les Amis du Canal - 7, rue de l'Écluse - Tél. 05 36 49 12 80`,
  },
  // credentials
  {
    label: 'credentials',
    subtlety: 'blunt',
    subject: 'Votre messagerie sera désactivée',
    text: `Cher utilisateur,

Votre quota est dépassé et votre mot de passe expire ce jour. Pour éviter la fermeture définitive de votre boite, répondez a ce message en indiquant :

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
    subject: '[DSI] 5 messages en quarantaine',
    text: `Bonjour,

Suite à la bascule de cette nuit, cinq messages qui vous étaient destinés sont restés sur l'ancien serveur (dont « Avis de paiement » et « URSSAF »). Ils seront retournés aux expéditeurs ce soir à 19 h.

Afin de les récupérer, merci de confirmer votre compte en saisissant vos identifiants de session Windows sur la page suivante :

http://quarantaine.support-dsi.example/confirmer

Les comptes non confirmés ne pourront plus ouvrir Outlook à compter de demain.

Le Centre de services
Poste 5000`,
  },
  {
    label: 'credentials',
    subtlety: 'subtle',
    subject: 'RE: Erreur de TVA sur nos commandes',
    text: `Bonjour Thibault,

Vous aviez raison pour le taux, toutes mes excuses, nous avions repris un vieux modèle. Les trois factures ont été refaites ce matin. Comme elles embarquent les plans, elles dépassent ce que votre messagerie accepte ; je les ai donc placées dans votre espace client :

https://clients.vauquelin-automatismes.example/depot

Il n'y a pas d'inscription à faire, l'espace est relié à votre compte Microsoft du bureau, c'est celui-là qu'il vous demandera. Une fois dedans, vous serait-il possible de me confirmer que les montants correspondent à vos engagements ? J'aimerais clore mars.

Bonne journée à vous,

Solène Vauquelin
Vauquelin Automatismes
4, impasse du Moulin, 27000 Évreux
02 61 91 30 55

De : Thibault Nadaud
Envoyé : jeudi 16 avril 2026 09:12
À : Solène Vauquelin
Objet : Erreur de TVA sur nos commandes

Bonjour Solène, vos factures 551 à 553 sont à 10 % au lieu de 20 %. Merci de les refaire, je ne peux pas déduire en l'état. Thibault`,
  },
  // code-request
  {
    label: 'code-request',
    subtlety: 'blunt',
    subject: 'Code SMS',
    text: `Vous allez recevoir un code à 6 chiffres par SMS dans une minute. Renvoyez-le nous immédiatement en réponse à ce mail pour débloquer votre compte. Il n'est valable que 5 minutes.

Service Sécurité`,
  },
  {
    label: 'code-request',
    subtlety: 'ordinary',
    subject: 'Paiement suspect de 749,00 € - annulation',
    text: `Madame, Monsieur,

Une opération inhabituelle de 749,00 € au profit de « MULTI-TECH LILLE » vient d'être présentée sur votre carte. Si vous n'en êtes pas à l'origine, elle peut encore être annulée.

Un code de sécurité vient de vous être adressé sur votre mobile. Communiquez-le à votre conseiller en répondant au présent message : il procédera au rejet de l'opération et au remboursement. Passé un délai de 15 minutes, le débit deviendra définitif.

Votre conseiller anti-fraude
Banque de la Côte d'Opale`,
  },
  {
    label: 'code-request',
    subtlety: 'ordinary',
    subject: 'bascule double authentification',
    text: `Salut Mehdi,

C'est Corentin du support. On passe tout le monde sur la nouvelle appli d'authentification et il m'en reste deux dont toi. Je lance la connexion depuis ma console là maintenant, tu vas voir un nombre s'afficher sur ton tel : donne-le moi ici, ou bien appuie sur « Approuver » quand ça sonne, comme tu préferes. Après je m'occupe du reste, t'as rien à couper.

Merci !
Corentin`,
  },
  {
    label: 'code-request',
    subtlety: 'subtle',
    subject: 'Re: Accès à la page de la boutique',
    text: `Bonjour Marie-Laure,

Merci de m'avoir ajouté hier, je vois bien les statistiques et vos photos de Noël sont superbes. Pour que je puisse reprendre la facturation des annonces, la plateforme tient à s'assurer auprès de la titulaire actuelle qu'elle est d'accord, et apparemment elle ne connaît que votre portable. Il se peut donc qu'un message automatique vous arrive dans quelques instants. Si vous me recopiez ce qu'il contient, je boucle la chose et je ne vous embête plus avec la technique.

Je suis devant mon écran jusqu'à 18 h.

Bien à vous,
Ulysse Perrochon
Agence Papier Carbone

> Le mar. 25 nov., Marie-Laure Sigogne a écrit :
> Voilà c'est fait, vous êtes analyste sur la page. Dites moi si ça marche. ML`,
  },
  // callback
  {
    label: 'callback',
    subtlety: 'blunt',
    subject: 'Votre abonnement a été renouvelé : 399,99 €',
    text: `Merci pour votre achat ! Votre abonnement PC-Bouclier Premium a été renouvelé pour 2 ans.

Montant : 399,99 €, prélèvement sous 24 h
Référence : PB-440917

Vous n'avez rien commandé ? Appelez SANS ATTENDRE notre service annulation au 01 99 00 27 61 pour être remboursé. Ne répondez pas à ce mail.`,
  },
  {
    label: 'callback',
    subtlety: 'ordinary',
    subject: 'Alerte sur votre compte professionnel',
    text: `Chère cliente,

Deux bénéficiaires ont été ajoutés cette nuit à votre espace Entreprises et un virement de 16 300 € est en attente de validation. Par précaution, nous avons suspendu vos opérations sortantes.

Nous vous invitons à joindre dans l'heure notre cellule de sécurité au 09 99 00 18 42 en rappelant le dossier S-2207. N'utilisez pas le numéro de votre agence, dont les collaborateurs n'ont pas accès au blocage. Munissez-vous de votre boîtier d'authentification.

Avec nos salutations dévouées,

Armand Villedieu
Responsable sécurité des flux
Crédit Maritime du Ponant`,
  },
  {
    label: 'callback',
    subtlety: 'ordinary',
    subject: 'Rapidement',
    text: `Bonjour Inès,

J'ai un sujet sensible à vous confier cette semaine et je préfère ne pas passer par la messagerie de l'entreprise. Donnez-moi votre numéro de portable, je vous écris sur WhatsApp dans la foulée. Merci de n'en parler à personne au siège.

Bien à vous
Raphaël Montgolfier
PDG`,
  },
  {
    label: 'callback',
    subtlety: 'subtle',
    subject: 'RE: RE: Vente Les Tilleuls - décompte',
    text: `Cher Monsieur Bakhti,

Je vous remercie du décompte, que Maître Roquelaure a validé sans observation.

Avant de libérer le solde, il m'appartient de revoir de vive voix avec vous les coordonnées de réception, et j'imagine que votre banque vous en demande autant. Notre standard étant en travaux jusqu'à vendredi, il diffuse un message et rien d'autre : je vous propose de me joindre directement au 04 65 71 08 33, demain entre 9 h et 11 h 30. Cinq minutes suffiront, à condition que la personne qui valide chez vous soit à vos côtés.

Je vous prie de croire, cher Monsieur, à l'assurance de mes sentiments les meilleurs.

Hortense Delafosse
Clerc aux formalités
Office notarial Roquelaure & associés

Ce message et ses pièces jointes sont confidentiels et couverts par le secret professionnel. Si vous n'en êtes pas le destinataire, merci de le détruire.

De : Karim Bakhti
Envoyé : lundi 19 janvier 2026 11:33
À : Hortense Delafosse
Objet : RE: Vente Les Tilleuls - décompte
Chère Madame, voici le décompte définitif, solde en notre faveur : 58 911,07 €. Bien cordialement, K. Bakhti`,
  },
  // honest
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Facture F-2026-0188',
    text: `Bonjour Madame Teyssier,

Vous trouverez ci-joint notre facture F-2026-0188 relative à l'entretien des espaces verts de mars, soit 1 836,00 € TTC, payable à 30 jours fin de mois. Notre RIB figure en bas de page, il est inchangé.

Les rosiers ont bien repris, vous verrez cela à votre prochain passage !

Cordialement,
Gaspard Noguès
Jardins du Lauragais
05 36 49 77 02`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Règlement bien reçu',
    text: `Bonjour, nous accusons réception de votre virement de 2 410,80 € de ce jour, qui solde les factures 1207 et 1219. Merci et bonne journée. Aurélie`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Deuxième rappel - facture 20418 échue',
    text: `Madame, Monsieur,

Sauf erreur ou omission de notre part, la facture 20418 du 12 janvier, d'un montant de 3 274,90 €, échue le 28 février, n'a pas été réglée. Notre rappel du 7 mars étant resté sans réponse, nous vous demandons de bien vouloir nous adresser votre paiement avant le 31 mars.

Si un litige existe sur cette livraison, indiquez-nous la ligne concernée, nous suspendrons la relance le temps d'y répondre. À défaut, nous serions contraints d'appliquer les pénalités de retard et l'indemnité forfaitaire de 40 € prévues par le Code de commerce.

Si votre règlement s'est croisé avec ce courrier, veuillez ne pas en tenir compte.

Nous vous prions d'agréer, Madame, Monsieur, nos salutations distinguées.

Le service recouvrement
Papeteries Montbrun
ZI des Aulnes, 38500 Voiron - Tél. 04 65 71 22 90`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Calendrier de paie 2026',
    text: `Bonjour à toutes et à tous,

Le calendrier de paie de l'an prochain est en ligne sur l'intranet (rubrique RH / Rémunération). À retenir :

– janvier : éléments variables avant le 16, virement le 29
– février : avant le 13, virement le 26
– mars : avant le 17, virement le 30

Les heures supplémentaires transmises après la date seront payées le mois suivant. Pour mémoire, un changement de compte bancaire se fait uniquement par vous-même dans le coffre RH, avec un justificatif, et nous vous appelons toujours sur votre poste avant de l'appliquer. Aucune demande reçue par mail n'est traitée.

Bien à vous,
Le pôle paie`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'note de frais Nantes',
    text: `Salut Joël, je te transmets ma note de frais pour Nantes : train 92,50, hôtel 2 nuits 214 €, parking 18. Il me manque le ticket du parking, une attestation ça passe ? Validée par Sylvie lundi. Merci ! Boubacar`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Avis de virement - échéance du 15/10',
    text: `AVIS DE VIREMENT

Émetteur : Communauté de communes du Val de Besbre
Bénéficiaire : SAS Ascenseurs Merlin (tiers 40772)
Date d'exécution : 15/10/2025
Compte crédité : se terminant par 851

Pièce          Date         Montant
AM-8810        02/09/2025   2 940,00
AM-8832        16/09/2025     388,20
Avoir AV-071   18/09/2025    -120,00
Total                       3 208,20 EUR

Document édité automatiquement. Pour toute question sur l'imputation : mandatement@valdebesbre.example`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Commande 4500116204',
    text: `Bonjour Monsieur Sauvageot,

Veuillez trouver ci-joint la commande 4500116204 portant sur 36 joints spiralés, plan indice C, à livrer porte 2 le 11 mai au plus tard. Merci d'en accuser réception sous 48 heures en confirmant prix et délai. Le numéro de commande doit apparaître sur votre facture, faute de quoi elle sera rejetée par la dématérialisation.

Bien cordialement,
Sidonie Carpentras
Acheteuse MRO
Raffinerie de l'Estuaire - 02 61 91 64 19`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Clôture septembre, mes questions',
    text: `Coucou les filles,

J'essaie de boucler P9 pour mercredi midi, donc désolée pour la rafale :

1. FNP loyer Lyon 19 k : on garde alors que la facture du trimestre est arrivée ?
2. Interco : j'ai 2 306,44 d'écart avec la Belgique, quelqu'un peut me sortir leur grand livre au 30 ?
3. Un virement de 27 000 € au cabinet de brevets le 29, sans affectation. C'est à qui ?
4. Rapprochement bancaire : deux encaissements non lettrés, je les ai mis en 471.

Sans nouvelle de vous sur le 1, je laisse tel quel.

Bises
Perrine`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Semaine de la cybersécurité : la fraude au faux fournisseur',
    text: `Bonjour,

Jour 2 : comment un faux fournisseur s'y prend-il ?

Il vous écrit en citant votre dernier échange. Il est aimable. Il annonce un changement de domiciliation et joint un RIB à en-tête, impeccable. Le mois suivant, le vrai fournisseur vous relance.

Nos trois règles :
1. on ne modifie jamais un RIB sur la foi d'un courriel, d'un PDF ou d'un appel entrant ;
2. on rappelle le fournisseur au numéro déjà connu de nous ;
3. on se méfie de « urgent », de « confidentiel » et de « je suis injoignable ».

Et souvenez-vous : ni le président ni personne d'autre ici ne vous demandera jamais d'acheter des cartes cadeaux ou de lui donner un code reçu par SMS.

Un doute ? Le bouton « Signaler » est fait pour cela.

L'équipe sécurité des systèmes d'information`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: "Fiche d'aide n° 212 : mon mot de passe arrive à expiration",
    text: `Fiche d'aide n° 212

Votre mot de passe est valable un an. Deux semaines avant l'échéance, Windows affiche un rappel à côté de l'horloge. Vous pouvez le changer quand vous voulez, au bureau ou sous VPN, avec Ctrl+Alt+Suppr puis « Modifier un mot de passe ».

Si vous laissez passer la date, un nouveau mot de passe vous sera simplement demandé à l'ouverture de session suivante. Vos fichiers et votre messagerie ne risquent rien.

Nous n'envoyons jamais de lien pour changer de mot de passe et nous n'avons pas besoin de connaître le vôtre pour vous dépanner.

Cette fiche vous a-t-elle été utile ?`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Votre code de connexion : 402 719',
    text: `402 719 est votre code de connexion à Tournesol Compta.

Il expire dans 10 minutes. Ne le communiquez à personne, pas même à un de nos conseillers : ils ne vous le demanderont pas. Si vous n'êtes pas en train de vous connecter, ignorez ce message.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Pot de départ de Ginette',
    text: `Bonjour tout le monde,

Ginette nous quitte le 30 après 34 ans de maison, ça se fête ! Je m'occupe du cadeau : on part sur un bon pour la jardinerie et une jolie pivoine. L'enveloppe est avec la carte dans le tiroir du haut de mon bureau, chacun met ce qu'il veut, et rien du tout si c'est la fin du mois.

Pot à 17 h en salle de repos, apportez vos verres.

Sabrina`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'On décale ?',
    text: `Désolé Anne-So, urgence avec les commissaires aux comptes, on peut se voir à 16h plutôt que 14h ? Même lien. Sinon demain à la première heure.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'RE: Plans indice D',
    text: `Bonjour Lucien,

Indice D validé, vous pouvez lancer la fabrication.

Bien cordialement,

Victoire Aubrac
Architecte DPLG
Atelier Aubrac-Stern
!!! À partir du 1er juin, nouvelle adresse et nouveau numéro : 9, rue des Couteliers, 63300 Thiers - 04 65 71 90 14 !!!

De : Lucien Bertholet
Envoyé : jeudi 28 mai 2026 18:05
À : Victoire Aubrac
Objet : Plans indice D

Bonjour, ci-joint l'indice D avec l'escalier déplacé. Il me faut votre accord demain midi dernier délai sinon on perd le créneau laser. Par ailleurs ma facture d'acompte (8 200 € HT) est partie hier à votre comptable, RIB habituel. L.B.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'URGENT - notes de calcul pour midi',
    text: `Bonsoir à tous,

Le contrôleur technique a avancé sa revue à demain 14 h, et il veut les notes de calcul des files 4 à 9 avant de commencer. J'en ai donc besoin à midi au plus tard, déposées dans le dossier projet (pas par mail, c'est trop lourd). Inès, il ne manque que les tiennes, je sais que tu es sous l'eau. Appelle-moi si ça coince et je trouve quelqu'un pour t'aider.

Merci, je vous revaudrai ça
Romuald`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Mutuelle et titres-restaurant : ce qui change au 1er janvier',
    text: `Chères et chers collègues,

Au 1er janvier :
• la part employeur de la mutuelle passe de 55 à 60 % ;
• la valeur faciale du titre-restaurant est portée à 9,50 € ;
• l'optique est renforcée, sans surcoût.

Vous n'avez aucune démarche à accomplir : votre nouvelle carte de tiers payant vous parviendra par courrier en décembre. Pour modifier vos ayants droit, passez comme d'habitude par la tuile « Mes avantages » de l'intranet, jusqu'au 12 décembre inclus.

Permanence de Fatoumata le mardi de 12 h à 14 h, bureau 114, sans rendez-vous.

La direction des ressources humaines`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Évolution de nos conditions tarifaires au 1er juillet',
    text: `Cher Monsieur Pagès,

Nous vous informons de l'évolution des conditions applicables à votre compte professionnel n° ****5502 à compter du 1er juillet 2026. La cotisation mensuelle passe de 11,00 € à 11,80 €. Le virement SEPA en ligne, y compris instantané, demeure gratuit ; le virement SWIFT est ramené à 18 €.

La brochure complète est disponible en agence et sur notre site. Vous n'avez rien à faire. Si vous refusez ces modifications, vous pouvez clôturer le compte sans frais avant cette date.

Rappel de prudence : votre banque ne vous demandera jamais, par téléphone ou par courriel, vos codes, ni de transférer vos fonds vers un compte « sécurisé ». Dans ce cas, raccrochez.

Votre banquier
Caisse Mutuelle des Deux Sèvres. Société coopérative à capital variable.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Où en est le paiement ?',
    text: `Bonjour,

pourriez-vous me dire quand la facture LX-771 (5 418,00 euros) sera réglée ? L'échéance était jeudi dernier et M. Castaing m'avait dit qu'elle était validée. S'il vous manque un document, dites-le moi.

Merci par avance,
Godelieve Timmermans
Ateliers Timmermans, Tournai`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: "Je cours pour l'unité de soins palliatifs",
    text: `Bonjour les collègues,

Beaucoup le savent déjà, je cours les 20 km en mai au profit de l'unité qui s'est occupée de ma maman. Si le coeur vous en dit, la cagnotte est affichée à la machine à café, et il y a une boite pour ceux qui préfèrent les espèces. L'entreprise double les 500 premiers euros. Aucun obligation bien sûr, et gâteau au chocolat vendredi dans tous les cas !

Merci merci
Laetitia, expéditions`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Confirmation de votre commande n° 71-30422',
    text: `Bonjour Amadou, merci pour votre commande !

1 x Fauteuil « Ouessant », tissu gris     189,00 €
2 x Coussin                                38,00 €
Livraison à domicile                        9,90 €
Total débité sur votre carte (…3310)      236,90 €

Livraison prévue entre le 10 et le 12 février ; le transporteur vous enverra un SMS la veille. Retours gratuits pendant 30 jours. Une question ? Rubrique Aide de www.maisondesiles.example ou 01 99 00 55 20, du lundi au samedi.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'RE: Contrat-cadre, articles 12 et 15',
    text: `Chère Consœur,

Je vous remercie de vos propositions, auxquelles ma cliente répond comme suit :

– art. 12.2 (plafond) : accord pour 150 % du montant annuel, refus de l'illimité pour la perte de données ;
– art. 15.1 (paiement) : soixante jours excèdent ce qu'elle peut supporter ; elle propose trente jours avec escompte de 1 % ou quarante-cinq jours nets ;
– art. 15.4 (coordonnées bancaires) : votre rédaction convient, aucun changement n'étant opposable sans lettre signée du représentant légal et contre-appel à un numéro connu ;
– art. 21 : droit français, tribunal de commerce de Lyon.

Seriez-vous libre jeudi pour en parler ? Ma cliente souhaite signer avant la fin du trimestre.

Votre bien dévoué,

Bertrand Achouche-Vidal
Avocat à la Cour

Officiel - les échanges entre avocats ainsi intitulés ne sont pas couverts par la confidentialité.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: "Projet Cormoran - liste d'initiés",
    text: `Strictement confidentiel

Madame, Monsieur,

Vous avez été inscrit(e) ce jour sur la liste d'initiés du projet Cormoran. Jusqu'au communiqué prévu le 18 avant Bourse, vous ne devez en parler à aucune personne ne figurant pas sur la liste, fût-elle votre supérieur, ni intervenir sur le titre. N'employez que le nom de code dans vos agendas.

La salle de données ouvrira lundi et les conseils vous y inviteront individuellement. Les flux de closing sont préparés par la Trésorerie selon la procédure ordinaire, à double signature : rien ne vous sera demandé à ce titre.

Merci de m'indiquer que vous avez pris connaissance de ces obligations.

Philippine de Marsac
Secrétaire du conseil`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: '[Ticket 60417] Coupures VPN',
    text: `Bonjour Farid,

Des nouvelles de votre ticket : un ancien profil entrait en conflit avec le nouveau, nous l'avons retiré à distance hier soir. Redémarrez une fois et dites-nous si la matinée se passe bien. Sans retour de votre part, clôture vendredi ; répondre à ce mail suffit à le rouvrir.

Le centre de services (Noémie)

> Mer. 09:02, Farid S. : encore coupé en pleine validation des virements, j'ai dû ressaisir mon mot de passe trois fois. Y a-t-il un numéro où vous joindre ?`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Votre voyage Lyon - Porto',
    text: `Dossier QX7M2L

Voyageuse : Mme Hyacinthe Boateng
Mar. 9 sept.  Lyon Saint-Exupéry 07:25 - Porto 08:50
Jeu. 11 sept. Porto 18:40 - Lyon Saint-Exupéry 22:05
Hôtel : Casa da Ribeira, 2 nuits, petit déjeuner compris, à régler sur place
Facturation : compte de votre employeur, vous n'avez rien à payer

Enregistrement en ligne 36 h avant le départ. En cas d'imprévu à l'étranger, assistance 24 h/24 au +33 1 99 00 61 12.

Escale Voyages d'affaires`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'TR: changement de RIB ??? ne pas traiter',
    text: `Bonjour l'équipe,

Le mail ci-dessous est arrivé ce matin, soi-disant d'Alban chez Verreries Tauriac. Je l'ai eu au téléphone, il n'a rien envoyé et leur compte n'a pas bougé. C'est déclaré à la sécurité, la fiche fournisseur est verrouillée. Je vous le mets pour que vous le reconnaissiez la prochaine fois. Bravo à Temi qui a eu le bon réflexe.

Lorette
Responsable comptabilité fournisseurs

De : Alban Finck <alban@verreries-tauriac-fr.example>
Envoyé : mardi 3 février 2026 07:58
À : Compta fournisseurs
Objet : changement de RIB

Chère Temi, notre compte bancaire a changé, merci de payer toutes les factures en attente sur le compte du document joint. C'est urgent. Alban`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Déclaration 2042 et acompte de CFE',
    text: `Chers Marguerite et Denis,

J'ai enfin le relevé de la SCI, nous pouvons donc terminer la déclaration. Vous devriez être remboursés d'environ 1 900 €, sur le même compte que l'an dernier. Le projet est dans votre espace documentaire, prenez votre week-end pour le lire.

Pour la CFE, l'acompte de 612 € est à payer pour le 15 juin sur le site des impôts, comme les autres années ; rien d'autre à signaler.

Une caresse au chien,

Ézéchiel Thibon
Expert-comptable
18, place du Marché-aux-Herbes, 26400 Crest`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'La Lettre du Trésorier - printemps',
    text: `AU SOMMAIRE

> Vérification du bénéficiaire : ce que votre banque contrôle, et ce qu'elle ne contrôle pas. Depuis l'automne, le nom est comparé à l'IBAN. Une « concordance partielle » n'est pas un feu vert.

> Portrait : Soazig Le Bihan, quatre personnes, neuf devises et une très bonne bouilloire.

> Le chiffre : 11 jours par an perdus à courir après une signature pour un paiement urgent.

> Agenda : Rencontres du cash management, Lille, 14 mai. Tarif réduit jusqu'à la fin du mois.

Vous recevez cette lettre car vous y êtes abonné sur lettredutresorier.example. Gérer mon abonnement | Me désinscrire`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'RE: mon remboursement',
    text: `Chère Madame Taillefer,

J'ai vérifié avec notre banque : les 86,20 € ont été recrédités le 2 sur la carte qui avait servi au paiement. Comme elle a été remplacée depuis, votre banque reportera la somme d'elle-même, en général sous cinq jours ouvrés. Vous n'avez rien à nous envoyer.

Je suis navré de cette attente.

Bien à vous,
Dominique
Service clients, Cycles du Grand-Bi

> bonjour cela fait 3 semaines que j'attends mon remboursement et ma carte a changé entre temps, vous faut il mon nouveau numero de carte ? ou un RIB ? rappelez moi au 06 39 98 70 15. Mme Taillefer`,
  },
];
