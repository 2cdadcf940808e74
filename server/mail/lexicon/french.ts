import type { Lexicon } from './concepts.ts';

export const french: Lexicon = {
  account:
    'coordonnees bancaires|compte bancaire|coordonnees|compte.|comptes.|rib.|ribs.|iban|bic.|swift|domiciliation|releve d identite bancaire|numero de compte|donnees bancaires|informations bancaires|details bancaires|notre banque|nouvelle banque|banque.|beneficiaire|instructions de paiement|instructions de reglement|instructions de virement|references bancaires|fiche fournisseur|etablissement bancaire',
  pay: 'pay|paiement|regler|reglement|regle.|regles.|virement|virer|transfert|transferer|facture|montant|solde|echeance|impaye|acompte|somme|fonds|encaiss|verser|versement|verse.|du.|dues.|achat|acheter|achete|procurer|depense',
  payroll:
    'salaire|paie.|paye.|fiche de paie|bulletin de paie|remuneration|traitement de la paie|versement de mon|virement de mon|virement de salaire|prime.',
  change:
    'chang|modif|nouveau|nouvel|nouvelle|mise a jour|mis a jour|mettre a jour|actualis|remplac|desormais|dorenavant|a partir de maintenant|a compter|plus utilis|au lieu|a la place|autre compte|different|bascul|transfere vers|substitu|rectifi|migr|plutot que|en lieu et place|n est plus|ne sont plus|ancien compte|ancien rib|anciennes coordonnees|bon compte|bon rib|bonnes coordonnees|corrig|perime',
  unusable:
    'bloque|gele|ferme|cloture|audit|controle fiscal|controle|verification comptable|ne plus utiliser|n utilisez plus|ne pas utiliser|indisponible|inactif|suspendu|rejete|refuse|retourne|ne peut plus recevoir|ne pouvons plus recevoir|ne pouvons pas recevoir|ne recoit plus|plus valable|plus valide|plus actif|obsolete|hors service|restriction',
  unchanged:
    'n avons pas change|n avons rien change|n ai pas change|est le meme|sont les memes|strictement les memes|inchange|restent les memes|reste le meme|reste identique|n ont pas change|n a pas change|meme compte|comme d habitude|comme habituellement|habituel|sans changement|aucun changement|aucune modification|rien n a change|rien change|compte habituel|sans modification',
  ask: 'merci de|merci d|veuillez|priere de|pourriez|pouvez|peux tu|pourrais|pouvez vous|j ai besoin|j aurais besoin|nous avons besoin|besoin que|je voudrais|je souhaite|souhaiterais|souhaiterions|il faut|il faudrait|je vous demande|demande.|demandons|je te demande|vous prie|faire le necessaire|assurez|assure toi|dites|dis moi|faites|fais.|envoyez|envoie|adresser|confirmer|confirmez|utiliser|utilisez|effectuer|effectuez|proceder|procedez|prendre en compte|occupe|occupez|aide|aidez|devez|dois.|doit etre|reconnaissant|bien vouloir|retour de votre part|serait il possible',
  own: 'notre|nos.|mon.|ma.|mes.|nous.|je.|j.|moi.',
  gift: 'carte cadeau|cartes cadeau|cartes cadeaux|cartes prepayees|carte prepayee|bon cadeau|bons cadeaux|bon d achat|bons d achat|cheque cadeau|cheques cadeaux|itunes|google play|steam card|steam karte|steam guthaben|carte steam|tarjeta steam|steam kaart|karta steam|carte amazon|cartes amazon|transcash|pcs.|neosurf|paysafecard|gratter|grattez|coupon',
  secret:
    'confidentiel|discret|discretion|entre nous|n en parle|ne parle|ne parlez|n en parlez|a personne|sans en parler|garde * pour toi|gardez * pour vous|pour vous|secret|surprise|ne pas mentionner|ne mentionnez|ne pas divulguer|ne pas mettre en copie|sans mettre en copie|personne d autre|pas encore publi|a l insu|hors circuit|rester entre|reste entre',
  urgent:
    'urgent|urgence|au plus vite|des que possible|le plus rapidement|rapidement|immediat|tout de suite|aujourd hui|dans l heure|avant midi|ce matin|cet apres midi|avant ce soir|ce soir|dans les * heures|sous 24|sous 48|sans delai|sans tarder|dans les plus brefs delais|dernier rappel|derniere relance|delai|avant la fin de journee|avant le week|avant 1|maintenant|des maintenant|des reception|presse.|prioritaire|imperativ',
  calm: 'pas urgent|rien d urgent|sans urgence|pas presse|pas de precipitation|quand vous aurez le temps|quand tu auras le temps|prenez votre temps',
  authority:
    'pdg|president|directeur|directrice|direction|dg.|daf.|avocat|notaire|cabinet|conseil d administration|comite|siege|acquisition|fusion|opa.|huissier|tribunal|impots|tresor public|administration fiscale|commissaire aux comptes|amf.|au nom de|de la part de|mandate|gerant|ceo|cfo.',
  channel:
    'whatsapp|telegram|signal.|sms|mail personnel|email personnel|adresse personnelle|adresse privee|numero personnel|numero de portable|ton numero|votre numero|ton portable|votre portable|uniquement par mail|uniquement par email|par mail uniquement|par email uniquement|seulement par mail|pas par telephone|pas joignable|injoignable|ne peux pas telephoner|ne peux pas parler|pas prendre d appel|pas m appeler|ne pas appeler|ne m appelez|en reunion|en conference|en deplacement|reponds ici|repondez ici|reponds moi sur|repondez moi sur|embarque|telephone casse|telephone est|ecris moi|ecrivez moi',
  opener:
    'es tu disponible|etes vous disponible|tu es disponible|vous etes disponible|disponible.|es tu au bureau|etes vous au bureau|vous etes au bureau|tu es au bureau|es tu la|etes vous la|as tu un moment|avez vous un moment|un instant|une minute|petit service|rendre un service|un service a|une tache|une mission|besoin de ton aide|besoin de votre aide|besoin d un service|besoin de toi|besoin de vous|a me rendre|une course|une petite course',
  credential:
    'mot de passe|mots de passe|identifiant|boite mail|boite aux lettres|messagerie|compte mail|compte email|votre compte|ton compte|compte microsoft|compte office|office 365|microsoft 365|onedrive|sharepoint|webmail|acces a distance|teamviewer|anydesk|vpn.|identite|session|compte professionnel|compte de l entreprise|compte d entreprise|adresse professionnelle',
  verify:
    'verifier|verifiez|verification|valider|validez|validation|confirmer vos|confirmez vos|confirmer votre|confirmez votre|confirme ton|authentifi|connecter|connectez|connecte toi|saisir|saisissez|renseigner|renseignez|reactiv|debloqu|deverrouill|conserver|mettre a jour votre|mettez a jour|actualisez|reinitialis|securis|liberer|recuperer|consulter le document|acceder au document|ouvrir le document|remplir|remplissez|entrer vos|entrez',
  threat:
    'suspend|suspension|desactiv|expire|expirer|expiration|bloqu|verrouill|supprim|restreint|limite|inhabituel|suspect|non autorise|quota|stockage|saturee|pleine.|en attente|quarantaine|non distribue|non remis|interrompu|perdre|perte|ferme|resili',
  link: 'clique|cliquer|cliquez|lien.|liens.|ici.|bouton|ci dessous|ci joint|suivant|portail|page.|site.|ouvrir|ouvrez|scanner|scannez|qr.|formulaire|http|https|www',
  code: 'code.|codes.|code de verification|code de securite|code de confirmation|code a usage unique|usage unique|code recu|code sms|six chiffres|6 chiffres|otp|double authentification|authenticator|mfa.|2fa.|notification push|demande de connexion|notification sur|demande sur votre telephone|demande sur ton telephone|approuver la demande|approuver la connexion|code d appareil|chiffres recus|code temporaire|code qui|le message recu|chiffres qui|demande * sur votre telephone|demande * sur ton telephone|telephone * demande|notification * telephone',
  tell: 'envoie moi|envoyez moi|envoie le|envoyez le|envoyez nous|envoyer|envoie.|envoyez|transfere moi|transferez|transmet|transmettre|communiqu|repond avec|repondez avec|repondre avec|dis moi|dites moi|donne moi|donnez moi|lire le|lisez|lis.|donner le|partage|ecris moi|ecrivez|photo|capture|repond|me faire parvenir|fais moi parvenir|faites moi parvenir|approuve|accepte|appuie|valide la|validez la|fournir|fournissez|approuv',
  charge:
    'abonnement|renouvellement|renouvele|debite|debit.|preleve|prelevement|votre commande|numero de commande|votre achat|transaction|antivirus|protection|adhesion|carte bancaire|paypal|bitcoin|licence|facture|facturee|norton|mcafee|garantie',
  call: 'appel|appeler|appelez|telephone|telephonez|joindre|numero|hotline|assistance|service client|support|rappel|rappeler|rappelez|contactez|composer|composez',
  cancel:
    'annul|contest|rembours|n avez pas|n etes pas|pas a l origine|pas effectue|pas autorise|pas reconn|ne reconnaissez|si ce n est pas vous|si vous n|resili|eviter|empecher|opposition|stopper|dans les 24|dans les 48|sous 24|sous 48',
  parcel: 'colis|douan|livraison|reexped',
  aware:
    'fraude|fraudeur|hameconnage|phishing|arnaque|escroc|sensibilis|formation|ingenierie sociale|vigilan|mefiez|attention aux|jamais|message suspect|mail suspect|email suspect|signaler|signalez|usurp|pirat|cybercrimin|attaquant|securite informatique|equipe securite|simulation|contre appel|numero connu|numero habituel|exemple de|prevention|faux ordre|reconnaitre',
  never:
    'jamais|ne partagez|ne communiquez|ne le communiqu|ne le transmet|ne le donn|ne les communiqu|ne transmettez|ne donnez|ne le partagez|ne divulguez|ignorez|ignorer ce|si vous n avez pas demande|si vous n etes pas|ne vous demander|ne demande|ne demandons',
  unneeded:
    'aucune demarche|aucune action|rien a faire|rien d autre a faire|n avez rien a|n as rien a|pas besoin|pas necessaire|n est pas necessaire|inutile de|n avez pas a|sans demarche',
  disclaimer: 'destinataire|par erreur|intention exclusive|a l attention exclusive',
};
