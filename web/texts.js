// All French texts of the page around the form; those of the form come from the core. say() replaces
// `{name}` with a value. No-break spaces are written as escapes so that they are visible here.
export const texts = {
  title: 'Loire Connect – simulateur d’aide',
  titleStep: '{title} – étape {step} sur {count}',
  titleError: '1 erreur à corriger',
  titleErrors: '{count} erreurs à corriger',
  product: 'Loire Connect',
  productRole: 'simulateur d’aide',
  description:
    'Votre projet numérique et l’appel Loire Connect du Département de la Loire\u00a0: ce que l’appel prévoit. Sans compte, sans envoi de données.',
  purposeName: 'En bref',
  purpose1: 'Ce simulateur dit si votre projet entre dans l’appel Loire Connect, et pour quelle aide au plus.',
  purpose2: 'Vos réponses restent dans ce navigateur\u202f: rien n’est envoyé.',

  skipToForm: 'Aller aux questions',
  skipToResult: 'Aller au résultat',
  seeResult: 'Voir le résultat',
  resultNav: 'Accès au résultat',

  display: 'Affichage',
  displayFace: 'Version',
  faceImgui: 'Graphique',
  faceHtml: 'Simple (HTML)',
  displayTheme: 'Couleurs',
  themeDevice: 'Selon l’appareil',
  themeLight: 'Claires',
  themeDark: 'Sombres',
  themeContrast: 'Contraste renforcé',

  projects: 'Mes projets',
  noteNothing: 'rien à enregistrer',
  noteKept: 'enregistré',
  noteTime: ' à\u00a0{time}',
  noteNotKept: 'non enregistré',
  keptNothing: 'Rien n’est enregistré pour l’instant\u00a0: commencez à répondre.',
  keptAt: 'Ce projet est enregistré sur cet appareil. Dernier enregistrement\u00a0: {date} à\u00a0{time}.',
  keptRefused:
    'Non enregistré\u00a0: ce navigateur refuse de garder vos réponses sur cet appareil (navigation privée, ou page qui l’interdit). Téléchargez le brouillon avant de partir.',
  keptFull: 'Non enregistré\u00a0: il n’y a plus de place pour ce site sur cet appareil. Supprimez un projet, ou téléchargez le brouillon.',
  unkeptTitle: 'Vos réponses ne sont pas enregistrées.',
  unkept: 'Cet appareil ne peut pas les garder (menu «\u00a0Mes projets\u00a0»). Téléchargez le brouillon de temps en temps, et avant de partir.',
  keptInFile: 'Si vous déplacez ou renommez ce fichier, il ne retrouve pas toujours vos projets\u00a0: téléchargez d’abord leur brouillon.',
  keptElsewhere: 'Non enregistré ici\u00a0: ce projet est ouvert dans un autre onglet, qui l’enregistre.',
  takeOver: 'Continuer dans cet onglet',
  keptOn: 'Enregistré le {date} à\u00a0{time}.',
  keptWithoutPeople: 'Les noms et le contact n’y sont pas.',
  people: 'Noms et contact',
  peopleOffDevice: 'Ne pas les garder sur cet appareil',
  peopleOffFiles: 'Ne pas les mettre dans le brouillon téléchargé',
  peopleHelp: 'Ce sont le représentant légal, le contact et le nom d’un particulier. Ce que l’appareil ne garde pas est perdu quand la page se ferme.',
  peopleStay: 'Les noms et le contact n’ont pas pu être retirés de cet appareil\u00a0: effacez ses projets.',
  keptNotice:
    'Vos projets sont gardés dans ce navigateur, sur cet appareil, et rien n’est envoyé. Sur un ordinateur partagé, effacez-les avant de partir.',
  keptHere: 'Vos réponses sont encore là.',
  keptUnreadable: 'Vos réponses enregistrées sur cet appareil n’ont pas pu être lues. Elles sont dans le menu «\u00a0Mes projets\u00a0», où vous pouvez les télécharger.',
  keptEarlier: 'Le dernier enregistrement de ce projet est abîmé\u00a0: voici celui d’avant. Le dernier est dans le menu «\u00a0Mes projets\u00a0», où vous pouvez le télécharger.',
  resumeKept: 'Reprendre',
  eraseKept: 'Effacer',
  projectsTitle: 'Projets sur cet appareil',
  unnamedProject: 'Projet sans nom',
  shownProject: 'Projet affiché.',
  otherEdition: 'Autre édition de l’appel.',
  damagedProject: 'Ce projet est abîmé, ou vient d’une version plus récente du simulateur\u00a0: il ne peut pas être ouvert ici.',
  projectName: 'Nom du projet',
  openProject: 'Ouvrir',
  renameProject: 'Renommer',
  duplicateProject: 'Dupliquer',
  copyName: '{name} (copie)',
  deleteProject: 'Supprimer',
  projectShown: 'Projet affiché\u00a0: {name}',
  projectDeleted: '«\u00a0{name}\u00a0» est supprimé de cet appareil.',
  putBackProject: 'Remettre',
  newProject: 'Nouveau projet',
  versionsTitle: 'Versions précédentes de ce projet',
  goBackToVersion: 'Reprendre',
  copyLink: 'Copier un lien vers ce projet',
  linkAddress: 'Lien vers ce projet',
  linkMade: 'Ce lien contient le projet, sans le représentant ni le contact : ne l’envoyez qu’aux personnes concernées.',
  linkName: 'lien reçu',
  linkTooLong: 'Ce projet est trop long pour un lien. Envoyez plutôt le fichier du brouillon.',
  linkFromFile: 'Cette page est un fichier de votre ordinateur : un lien n’y mènerait pas vos collègues. Envoyez plutôt le fichier du brouillon.',
  linkTooOld: 'Ce navigateur est trop ancien pour un lien vers un projet. Utilisez plutôt le fichier du brouillon.',
  linkDamaged: 'Le lien reçu est abîmé : son projet n’a pas été ouvert. Demandez plutôt le fichier du brouillon.',
  eraseDevice: 'Tout effacer de cet appareil',
  deviceErased: 'Il ne reste aucun projet sur cet appareil.',
  putAllBack: 'Tout remettre',

  loading: 'Chargement du simulateur…',
  loadingShare: 'Chargement du simulateur\u00a0: {percent}\u202f%',
  preparing: 'Préparation du simulateur…',
  loadingLong: 'Le chargement prend du temps. Il continue\u202f; s’il n’avance plus, vérifiez votre connexion, puis rechargez la page.',
  noScript:
    'Ce simulateur calcule dans votre navigateur, avec JavaScript, qui ne fonctionne pas ici (un aperçu n’en a pas, par exemple). Ouvrez ce fichier dans Firefox, Chrome, Edge ou Safari, sur un ordinateur.',
  // Shown without a script, when no script was loaded.
  late:
    'Le simulateur n’a pas pu se charger. Rechargez la page\u202f; si rien ne change, signalez-le à la personne qui gère ce site.',
  lateFile:
    'Le simulateur n’a pas pu se charger\u00a0: ce fichier est peut-être incomplet, ou ce navigateur trop ancien. Téléchargez-le de nouveau, ou ouvrez-le dans une version récente de Firefox, Chrome, Edge ou Safari, sur un ordinateur.',
  offlineFile: 'Ouvrir le simulateur hors ligne',

  failedTitle: 'Le simulateur n’a pas pu démarrer',
  failedRetry: 'Recharger la page',
  failedNetwork:
    'Le fichier {file} n’a pas pu être chargé. Vérifiez votre connexion, puis rechargez la page.',
  failedSlow:
    'Le fichier {file} n’arrive pas. Vérifiez votre connexion, puis rechargez la page.',
  failedStatus:
    'Le site n’a pas envoyé le fichier {file} (réponse {status}). Le défaut vient du site\u00a0: réessayez plus tard, ou signalez-le à la personne qui le gère.',
  failedWrongFile:
    'Le site a envoyé un mauvais fichier ({file}). Le défaut vient du site, pas de votre navigateur\u00a0: signalez-le à la personne qui le gère.',
  failedPolicy:
    'La sécurité de ce site interdit au simulateur de fonctionner ({file}). Signalez-le à la personne qui gère ce site.',
  failedSandbox:
    'La page qui montre ce simulateur l’isole trop\u00a0: il ne peut pas lire ses propres fichiers ({file}). Signalez à la personne qui la gère qu’il manque «\u00a0allow-same-origin\u00a0» à l’attribut sandbox du cadre.',
  failedDamaged:
    'Ce fichier est abîmé\u00a0: son téléchargement s’est peut-être arrêté avant la fin. Téléchargez-le de nouveau.',
  failedOldBrowser:
    'Ce navigateur est trop ancien pour ce fichier. Ouvrez-le dans une version récente de Firefox, Chrome, Edge ou Safari, sur un ordinateur.',
  failedWasm:
    'Ce navigateur ne peut pas faire les calculs\u00a0: il lui manque WebAssembly. Essayez une version récente de Firefox, Chrome, Edge ou Safari.',
  failedRules: 'Les règles de l’appel n’ont pas pu être lues. Signalez-le à la personne qui gère ce site.',
  failedLocalFile:
    'Cette page doit être ouverte depuis un site. Pour un usage sur votre ordinateur, ouvrez le fichier simulateur-hors-ligne.html.',
  editionMissing: 'Cette édition n’est pas dans ce site\u00a0: voici celle qui s’y trouve.',
  failedOther: 'Rechargez la page. Si le problème continue, essayez un autre navigateur.',
  downloadDraft: 'Télécharger le brouillon',
  failedDetail: 'Détail technique\u00a0: {detail}',
  faultTitle: 'Une action n’a pas abouti',
  fault:
    'Vos réponses sont gardées. Réessayez\u202f; si le problème continue, téléchargez le brouillon, puis rechargez la page.',
  crashedTitle: 'Le simulateur s’est arrêté',
  crashed:
    'Un problème est survenu pendant le calcul. Vos réponses d’avant le problème sont dans le brouillon ci-dessous\u202f: téléchargez-le, puis rechargez la page.',

  htmlForColours: 'Version simple choisie, puisque votre appareil impose ses couleurs.',
  htmlForType: 'Version simple choisie, puisque votre navigateur a sa propre taille de texte.',
  htmlForTranslation: 'Version simple choisie, puisque la page est traduite\u00a0: la version graphique reste en français.',
  htmlForSheet:
    'Version simple choisie, puisque votre navigateur donne ses propres couleurs à la page\u00a0: elles cacheraient la version graphique.',
  otherFace: 'Le menu «\u00a0Affichage\u00a0» donne la version graphique.',
  htmlForTouch: 'Version simple, pour ce petit écran.',
  canvasMissing:
    'La version graphique demande WebGL\u202f2, qui manque dans ce navigateur. Vous utilisez la version simple\u00a0: elle fait la même chose.',
  canvasLost: 'L’affichage graphique s’est arrêté. La version simple prend le relais\u202f; vos réponses sont gardées.',

  // The page of the rules. Its texts about the call are in tools/rules-page.mjs.
  rulesDescription: 'Les règles de l’appel Loire Connect telles que le simulateur les lit\u00a0: réponse, raison et source de chacune.',
  skipToRules: 'Aller aux règles',
  skipToStatement: 'Aller à la déclaration',
  accessibilityDescription: 'Ce qui a été vérifié de l’accessibilité du simulateur Loire Connect, ce qui ne l’a pas été, et à qui écrire.',
  rulesReturn: 'Vous venez du simulateur\u202f? Il est resté ouvert, avec vos réponses.',
  openSimulator: 'Ouvrir le simulateur',
  backToForm: 'Revenir au simulateur',

  stepsName: 'Étapes',
  newWindow: '(nouvelle fenêtre)',
  suggestionsName: 'Propositions pour «\u00a0{label}\u00a0»',
  suggestionCount: '{count} propositions. Flèches haut et bas pour choisir, Entrée pour valider.',
  suggestionOne: 'Une proposition. Entrée pour la choisir.',
  errorPrefix: 'Erreur\u00a0: ',

  dropHere: 'Déposez ici votre brouillon',
  downloaded: 'Téléchargement demandé\u00a0: {name}',
  offeredTitle: 'Le fichier est-il arrivé\u202f?',
  offered:
    'Le site qui affiche ce simulateur refuse peut-être les téléchargements. Cherchez «\u00a0{name}\u00a0» dans vos téléchargements. S’il n’y est pas, copiez ce texte dans un fichier de ce nom\u00a0: il s’ouvre comme le brouillon.',
  offeredText: 'Texte du brouillon',
  offeredReceived: 'Le fichier est arrivé',
  offeredCopy: 'Copier le texte du brouillon',
  copied: 'Texte copié.',
  notCopied: 'Ce navigateur n’a pas pu copier\u00a0: le texte est sélectionné, utilisez Ctrl\u00a0+\u00a0C.',

  printRefused:
    'L’impression ne s’est pas ouverte\u00a0: la page qui contient ce simulateur ne le permet peut-être pas. Ouvrez le simulateur dans son propre onglet, ou téléchargez le brouillon.',

  privacyTitle: 'Vos données',
  privacy:
    'Tout reste dans ce navigateur. Rien n’est envoyé, ni au Département ni ailleurs. Vos réponses et vos choix d’affichage restent sur cet appareil jusqu’à ce que vous les effaciez\u00a0: menu «\u00a0Mes projets\u00a0».',
  licence: 'Logiciel libre, licence EUPL\u00a01.2',
  accessibility: 'Accessibilité\u00a0: non conforme',
  rulesLink: 'Les règles de l’appel',
  hostedBy: 'Simulateur indicatif\u00a0: seul le Département décide de l’aide.',
};
