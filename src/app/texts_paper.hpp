// The texts that only the printed summary and the tables of the figures use.
#pragma once

#include "french/fill.hpp"

namespace loire::app::text {

inline constexpr char kSummaryTitle[] = "Synthèse du projet";
inline constexpr Sentence kSummaryOf{"Synthèse du projet – {projet}"};
inline constexpr Sentence kSummaryOn{"{appel}. Établie le {date}."};
inline constexpr Sentence kSummaryUndated{"{appel}."};
inline constexpr char kProject[] = "Le projet";
inline constexpr char kApplicant[] = "Porteur";
inline constexpr char kRepresentativeOnPaper[] = "Représentant légal";
inline constexpr char kContactOnPaper[] = "Personne à contacter";
inline constexpr char kZoomacomWanted[] = "souhaité";
inline constexpr char kPlace[] = "Commune";
inline constexpr char kEpci[] = "Intercommunalité";
inline constexpr char kProjectDates[] = "Dates prévues";
inline constexpr Sentence kFromTo{"du {debut} au {fin}"};
inline constexpr Sentence kStarts{"à partir du {debut}"};
inline constexpr Sentence kEnds{"jusqu’au {fin}"};
inline constexpr char kAxisAndThemes[] = "Axe et thèmes";
inline constexpr char kToFill[] = "à saisir";
inline constexpr char kEstimation[] = "L’estimation";
inline constexpr char kConditionColumn[] = "Condition";
inline constexpr char kReachedColumn[] = "Réponse";
inline constexpr char kReasonColumn[] = "Raison et source";
inline constexpr Sentence kReason{"{raison} {source}."};
inline constexpr char kExpenseColumn[] = "Dépense";
inline constexpr char kNatureColumn[] = "Nature";
inline constexpr char kAmountColumn[] = "Montant HT";
inline constexpr char kAmountWithVatColumn[] = "Montant TTC";
inline constexpr char kVatColumn[] = "TVA";
inline constexpr char kStateColumn[] = "État";
inline constexpr char kWhyColumn[] = "Raison";
inline constexpr char kCritereColumn[] = "Critère";
inline constexpr char kApplicantWordsColumn[] = "Dans les mots du porteur";
inline constexpr char kPlanColumn[] = "Plan de financement";
inline constexpr char kPlanAmountColumn[] = "Montant";
inline constexpr char kPlanSureColumn[] = "Avec la seule part sûre";
inline constexpr char kPlanBestColumn[] = "Dans le meilleur cas";
inline constexpr char kPlanShareColumn[] = "Part";
inline constexpr char kLessThanOne[] = "moins de 1 %";
inline constexpr char kOtherFunders[] = "Autres financeurs";
inline constexpr Sentence kSummaryRules{"Pour refaire ce calcul : règles {edition}."};
inline constexpr Sentence kSummaryRulesWithHash{
    "Pour refaire ce calcul : règles {edition}, repère {repere}."};
inline constexpr Sentence kSummaryVersion{"Version du simulateur : {version}."};

}  // namespace loire::app::text
