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
inline constexpr char kLineToCorrect[] = "À corriger";
inline constexpr char kNoLine[] = "Aucune dépense pour l’instant.";
inline constexpr char kAddFirstLine[] = "Ajouter une première dépense";
inline constexpr char kAddLine[] = "Ajouter une dépense";
inline constexpr char kAddTotal[] = "Je ne connais que le total";
inline constexpr char kTotalLine[] = "Ensemble du projet, à détailler";
inline constexpr char kTotalHelp[] =
    "Pour un résultat sûr, ajoutez vos dépenses une à une. Si elles sont toutes de même nature, "
    "dites laquelle.";
inline constexpr char kUp[] = "Monter";
inline constexpr char kDown[] = "Descendre";
inline constexpr char kDuplicate[] = "Dupliquer";
inline constexpr char kRemove[] = "Supprimer";
inline constexpr char kAnswerSeparately[] = "Répondre autrement pour cette dépense";
inline constexpr char kHideSeparateAnswers[] = "Masquer les réponses propres à cette dépense";
inline constexpr char kAsForAllLines[] = "Comme pour toutes les dépenses";
inline constexpr char kAnswerCommonQuestions[] =
    "Répondez aux questions posées pour toutes les dépenses.";
inline constexpr Sentence kReadAs{"Lire : {montant}"};
inline constexpr Sentence kHtRounded{"Soit {montant} HT, arrondi au centime."};
inline constexpr Sentence kHtByRate{"Soit {montant} HT, selon la TVA."};
inline constexpr Sentence kAmountHt{"{montant} HT"};
inline constexpr char kTotals[] = "Totaux";
inline constexpr char kTotalHt[] = "Total HT des dépenses saisies";
inline constexpr char kEligible[] = "Éligible";
inline constexpr char kEligibleDoubted[] = "Éligible, à vérifier";
inline constexpr char kExcludedLine[] = "Exclue";
inline constexpr char kLineToAsk[] = "À confirmer";
inline constexpr char kLineOpen[] = "Réponses attendues";
inline constexpr char kLeftOpenState[] = "Non tranché";
inline constexpr char kBaseCertain[] = "Éligibles à coup sûr";
inline constexpr char kBaseDoubted[] = "Éligibles selon vos réponses, à vérifier";
inline constexpr char kBaseWithOpen[] = "Éligibles, points à confirmer compris";
inline constexpr char kBaseWithMissing[] = "Éligibles, points à préciser ou à confirmer compris";
inline constexpr char kExcluded[] = "Exclues";
inline constexpr char kFinancing[] = "Plan de financement";
inline constexpr char kFinancingHelp[] =
    "Les autres financeurs du projet. Ils ne changent pas le calcul de l’aide.";
inline constexpr char kAddFinancement[] = "Ajouter un financeur";
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
