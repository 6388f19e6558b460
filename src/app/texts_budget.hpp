// The texts of the budget and of the financing plan.
#pragma once

#include "french/fill.hpp"

namespace loire::app::text {

inline constexpr char kBudgetTitle[] = "Le budget du projet";
inline constexpr char kBudgetLead[] =
    "Une ligne par dépense, hors taxes de préférence. Chaque ligne dit si elle compte, et "
    "pourquoi.";
inline constexpr char kCommonTitle[] = "Pour toutes les dépenses";
inline constexpr char kCommonHelp[] =
    "Une réponse pour l’ensemble. Si cela dépend, répondez dans chaque dépense.";
inline constexpr char kLinesTable[] = "Les dépenses";
inline constexpr char kNoLine[] = "Aucune dépense pour l’instant.";
inline constexpr char kAddFirstLine[] = "Ajouter une première dépense";
inline constexpr char kAddLine[] = "Ajouter une dépense";
inline constexpr char kAddTotal[] = "Je ne connais que le total";
inline constexpr char kTotalLine[] = "Ensemble du projet, à détailler";
inline constexpr char kTotalHelp[] =
    "Pour un résultat sûr, remplacez ce total par vos dépenses, une à une.";
inline constexpr char kDetail[] = "Détailler";
inline constexpr char kHideDetail[] = "Masquer le détail";
inline constexpr char kTotalNatureHelp[] =
    "Si toutes les dépenses sont de même nature, dites laquelle.";
inline constexpr char kUp[] = "Monter";
inline constexpr char kDown[] = "Descendre";
inline constexpr char kDuplicate[] = "Dupliquer";
inline constexpr char kRemove[] = "Supprimer";
inline constexpr char kAnswerSeparately[] = "Répondre autrement pour cette dépense";
inline constexpr char kHideSeparateAnswers[] = "Masquer les réponses propres à cette dépense";
inline constexpr char kAsForAllLines[] = "Comme pour toutes les dépenses";
inline constexpr char kAnswerCommonQuestions[] =
    "Répondez aux questions posées pour toutes les dépenses";
inline constexpr Sentence kReadAs{"Lire : {montant}"};
inline constexpr Sentence kHtRounded{"Soit {montant} HT, arrondi au centime."};
inline constexpr Sentence kHtByRate{"Soit {montant} HT, selon la TVA."};
inline constexpr Sentence kAmountHt{"{montant} HT"};
// Expenses pasted from a spreadsheet
inline constexpr char kPasteTable[] = "Coller depuis un tableur";
inline constexpr char kPastedText[] = "Cellules de votre tableur";
inline constexpr char kPasteHelp[] =
    "Copiez les cellules dans votre tableur, puis collez-les ici (Ctrl+V). Rien n’est ajouté avant "
    "votre accord.";
inline constexpr char kNoTable[] =
    "Il faut au moins deux cellules : par exemple un objet et son montant, côte à côte.";
inline constexpr char kPastedTooLong[] =
    "Ce texte est trop long (100 000 caractères au plus) : rien n’en est gardé. Collez moins de "
    "lignes.";
inline constexpr char kTableRead[] = "Dans ce tableau";
inline constexpr char kNoneRecognised[] = "Aucune dépense reconnue";
inline constexpr char kOneRecognised[] = "1 dépense reconnue";
inline constexpr Sentence kRecognised{"{nombre} dépenses reconnues"};
inline constexpr char kColumnsTaken[] = "Ce que disent les colonnes";
inline constexpr Sentence kColumnNumber{"Colonne {numero}"};
inline constexpr Sentence kColumnHeading{"Colonne « {titre} »"};
inline constexpr char kTakenAsLabel[] = "objet";
inline constexpr char kTakenAsAmount[] = "montant";
inline constexpr char kTakenAsRegime[] = "HT ou TTC";
inline constexpr char kTakenAsVat[] = "taux de TVA";
inline constexpr char kTakenAsQuantity[] = "quantité, laissée de côté";
inline constexpr char kTakenAsUnitPrice[] = "prix d’une unité, laissé de côté";
inline constexpr char kNotTaken[] = "laissée de côté";
inline constexpr char kNoAmountColumn[] = "Aucune colonne de montants n’est reconnue.";
inline constexpr char kLastAmountColumn[] =
    "Plusieurs colonnes peuvent être celle des montants : la dernière est prise. Vérifiez les "
    "montants.";
inline constexpr char kUnitPriceColumn[] =
    "Seuls des prix d’une unité sont reconnus : ils ne sont pas multipliés par les quantités.";
inline constexpr char kBeforeTaxColumn[] =
    "Une autre colonne contient les mêmes montants avec la TVA : ceux-ci sont lus HT.";
inline constexpr Sentence kRegimeAsNew{
    "Là où le tableau ne dit pas HT ou TTC, le montant est lu {regime}, comme dans une nouvelle "
    "dépense."};
inline constexpr char kPastedLinesTable[] = "Les dépenses reconnues";
inline constexpr char kLabelColumn[] = "Objet";
inline constexpr char kPastedAmountColumn[] = "Montant";
inline constexpr char kRegimeColumn[] = "HT ou TTC";
inline constexpr char kProblemColumn[] = "Problème";
inline constexpr char kHt[] = "HT";
inline constexpr char kTtc[] = "TTC";
inline constexpr Sentence kRegimeWithVat{"{regime}, TVA {taux}"};
inline constexpr char kPastedNoLabel[] = "Sans objet.";
inline constexpr char kPastedNoAmount[] = "Sans montant.";
inline constexpr char kPastedUnread[] = "Ce montant ne se lit pas : il restera à corriger.";
inline constexpr char kPastedAmbiguous[] =
    "Ce montant se lit de deux façons : vous choisirez une fois la dépense ajoutée.";
inline constexpr char kPastedPerUnit[] =
    "Prix d’une seule unité, pour une quantité différente de 1.";
inline constexpr char kPastedSum[] = "C’est la somme des lignes du dessus : peut-être un total.";
inline constexpr char kPastedLikeTotal[] =
    "Commence comme un total, sans être la somme des lignes du dessus : vérifiez.";
inline constexpr Sentence kPastedVat{"Taux de TVA inconnu : « {taux} »."};
inline constexpr Sentence kPastedTooManyCharacters{
    "Trop long : {nombre} caractères sont laissés de côté."};
inline constexpr char kRowsLeftOut[] = "Lignes laissées de côté";
inline constexpr Sentence kRowLeftOut{"Ligne {numero}, « {texte} » : {raison}"};
inline constexpr Sentence kRowLeftOutWithAmount{
    "Ligne {numero}, « {texte} », {montant} : {raison}"};
inline constexpr char kRowIsTitle[] = "titre du tableau";
inline constexpr char kRowIsHeading[] = "en-tête des colonnes";
inline constexpr char kRowIsTotal[] = "total, sous-total ou TVA";
inline constexpr char kRowUnread[] = "ni objet, ni montant";
inline constexpr char kRowOverLimit[] = "plus de place dans le budget";
inline constexpr char kOneOverLimit[] = "1 dépense ne tient pas : le budget en compte 200 au plus.";
inline constexpr Sentence kOverLimit{
    "{nombre} dépenses ne tiennent pas : le budget en compte 200 au plus."};
inline constexpr Sentence kRowsBeyond{
    "Lignes non lues, après les 2 000 premières : {nombre}. Collez-les à part."};
inline constexpr Sentence kColumnsBeyond{"Colonnes non lues, après les 100 premières : {nombre}."};
inline constexpr char kAddOnePasted[] = "Ajouter cette dépense";
inline constexpr Sentence kAddPasted{"Ajouter ces {nombre} dépenses"};
inline constexpr char kAddNothing[] = "Ne rien ajouter";
inline constexpr char kLinePasted[] = "Une dépense ajoutée.";
inline constexpr Sentence kLinesPasted{"{nombre} dépenses ajoutées."};
inline constexpr char kPastedNext[] = "Il reste à choisir leur nature.";
inline constexpr char kUndoPastedLine[] = "Retirer la dépense collée";
inline constexpr Sentence kUndoPastedLines{"Retirer les {nombre} dépenses collées"};
inline constexpr char kUndoLine[] = "Remettre la dépense";
inline constexpr Sentence kUndoLines{"Remettre les {nombre} dépenses"};
inline constexpr char kNoRoomForLines[] =
    "Ces dépenses ne tiennent plus : le budget en compte 200 au plus.";

// Totals and financing
inline constexpr char kTotals[] = "Totaux";
inline constexpr char kTotalHt[] = "Total HT des dépenses saisies";
inline constexpr char kEligible[] = "Éligible";
inline constexpr char kEligibleDoubted[] = "Éligible, à vérifier";
inline constexpr char kExcludedLine[] = "Exclue";
inline constexpr char kLineToAsk[] = "À confirmer";
inline constexpr char kLineOpen[] = "Réponses attendues";
inline constexpr char kLeftOpenState[] = "Non tranché";
inline constexpr Sentence kLineTotal{"Total {montant}"};
inline constexpr Sentence kLineTotalEligible{"éligible {montant}"};
inline constexpr Sentence kLineTotalExcluded{"exclu {montant}"};
inline constexpr Sentence kLineTotalToAsk{"à confirmer {montant}"};
inline constexpr Sentence kLineTotalToSpecify{"à préciser {montant}"};
inline constexpr char kBaseCertain[] = "Éligibles à coup sûr";
inline constexpr char kBaseDoubted[] = "Éligibles selon vos réponses, à vérifier";
inline constexpr char kBaseWithOpen[] = "Éligibles, points à confirmer compris";
inline constexpr char kBaseWithMissing[] = "Éligibles, points à préciser ou à confirmer compris";
inline constexpr char kExcluded[] = "Exclues";
inline constexpr char kFinancing[] = "Plan de financement";
inline constexpr char kNoCofunder[] = "Aucun autre financeur";
inline constexpr char kOneCofunder[] = "1 autre financeur";
inline constexpr Sentence kCofunders{"{nombre} autres financeurs"};
inline constexpr char kToCheck[] = "À vérifier";
inline constexpr char kFinancingHelp[] =
    "Les autres financeurs du projet. Ils ne changent pas le calcul de l’aide.";
inline constexpr char kAddFinancement[] = "Ajouter un cofinanceur";
inline constexpr char kFunderColumn[] = "Financeur";
inline constexpr char kProgressColumn[] = "Avancement";
inline constexpr char kProgressUnknown[] = "À préciser";
inline constexpr char kMinimumShare[] =
    "Avec des cofinancements, au moins 20 % des financements publics restent à votre charge (hors "
    "appel).";
inline constexpr char kFinancingFigure[] = "Qui paie quoi, avec cette aide";
inline constexpr char kFinancingFigureAlone[] = "Qui paie quoi, sans aide du Département";
inline constexpr char kFinancingFigureOpen[] = "Qui paie quoi, et ce qui reste à confirmer";
inline constexpr char kFinancingTable[] = "Ce que coûte le projet, et qui paie";
inline constexpr Sentence kPlanPart{"{nom} : {montant}."};
inline constexpr char kTotalCost[] = "Coût total HT";
inline constexpr char kAidAtMost[] = "Aide du Département, au plus";
inline constexpr char kAidCertain[] = "Aide du Département, part sûre d’après vos réponses";
inline constexpr char kAidUncertain[] = "Aide qui n’est pas sûre";
inline constexpr char kAidWithinRequested[] =
    "Aide du Département, dans la limite de l’aide demandée";
inline constexpr char kAidRequested[] = "Aide demandée au Département";
inline constexpr char kStateUnknown[] = "demandé ou obtenu, à préciser";
inline constexpr char kStateRequested[] = "demandé";
inline constexpr char kStateObtained[] = "obtenu";
inline constexpr char kObtained[] = "Dont cofinancements obtenus";
inline constexpr char kRequested[] = "Dont cofinancements qui ne sont pas encore obtenus";
inline constexpr char kStateMissing[] = "Cofinancements demandés ou obtenus, à préciser";
inline constexpr Sentence kCofunder{"{financeur} ({etat})"};
inline constexpr char kOwnShare[] = "Reste à la charge du porteur";
inline constexpr char kOwnShareWithout[] =
    "Reste à la charge du porteur, sans l’aide qui n’est pas sûre";
inline constexpr char kOwnShareAtBest[] = "Reste à la charge du porteur, dans le meilleur cas";
inline constexpr char kToSpecify[] = "à préciser";
inline constexpr char kExcessFinancing[] = "Financements en trop";
inline constexpr char kExcessFinancingAtBest[] = "Financements en trop, dans le meilleur cas";
inline constexpr char kExcessFinancingIfGranted[] =
    "Financements en trop, si toute l’aide demandée était accordée";
inline constexpr char kTotalFinancing[] = "Total des financements";
inline constexpr char kFinancingLater[] =
    "Le reste à charge se calcule quand la liste des dépenses est finie et que tous les montants "
    "sont saisis.";
inline constexpr char kVatNote[] =
    "L’aide se calcule sur le hors-taxes (HT) ; le porteur paie le TTC (hors appel).";
inline constexpr char kVatNotePublic[] =
    "L’aide se calcule sur le hors-taxes (HT) ; le porteur paie le TTC. Le FCTVA peut ensuite "
    "rembourser une partie de la TVA (hors appel).";

}  // namespace loire::app::text
