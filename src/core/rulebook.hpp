// One edition of the call as data. The mechanisms are here, closed and few: tables that give a
// ruling for an answer, a scale of aid, a calendar. The values come from the edition file.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "core/bareme.hpp"
#include "core/date.hpp"
#include "core/dossier.hpp"
#include "core/money.hpp"

namespace loire {

/// The locator of a statement in the call, e.g. «Modalités financières › dépenses éligibles › 4».
struct SourceRef {
  std::string id;
  std::string locator;
};

/// What the call says of an answer. `a_confirmer`: the call does not settle it.
enum class Outcome : std::uint8_t { oui, non, a_confirmer };

/// One cell of a table: the outcome, why in plain French, where the call says so.
struct Ruling {
  std::string id;  ///< its place in the edition file, and its anchor on the rules page
  Outcome outcome = Outcome::a_confirmer;
  std::string motif;
  std::string pour_changer;  ///< the fact that would change it, as a question; may be empty
  std::string a_demander;  ///< the question to the Département, when it alone can settle the point
  std::string locator;
  bool deduction = false;  ///< our reading, not the call's own words
};

/// How a kind of applicant is placed in the territory; `d_office`: it is there without being asked.
enum class TerritoireMode : std::uint8_t { commune, epci, declaration, d_office };

struct PorteurRule {
  std::string libelle;
  TerritoireMode territoire = TerritoireMode::declaration;
  Ruling ruling;
};

struct TerritoireRules {
  std::string departement;  ///< first characters of the INSEE codes of its communes
  Ruling dans, hors;        ///< a commune or a CCAS
  Ruling epci_dans, epci_a_cheval, epci_hors;
  Ruling declare_dans, declare_hors;  ///< another body that says where it is
  Ruling d_office;
  Ruling code_errone, siren_errone;  ///< cannot be right: still to be answered
};

/// How surely words tell what a project is about.
enum class Force : std::uint8_t { sur, probable, indice };
inline constexpr std::size_t kForceCount = 3;

/// The words of an expression as they are compared: see compile_lexicon.
struct Pattern {
  struct Token {
    std::string text;     ///< a stem, or the beginning of a folded word
    bool prefix = false;  ///< «recondition…»
    friend bool operator==(const Token&, const Token&) = default;
  };
  using Neighbours = std::vector<Token>;         ///< one after the other; never empty
  using Alternatives = std::vector<Neighbours>;  ///< any of them; never empty
  std::vector<Alternatives> parts;               ///< all of them, anywhere in one sentence
  friend bool operator==(const Pattern&, const Pattern&) = default;
};

/// Words that tell a theme, as the edition writes them: «borne interactive» are neighbours,
/// «capteur + crue|inondation» stand in one sentence (one or the other of the two last),
/// «recondition…» begins a word. Accents, case, plurals and usual inflections are folded.
struct Expression {
  std::string id;  ///< its place in the edition file
  std::string mots;
  Force force = Force::indice;
  Pattern pattern;
};

struct Theme {
  std::string id, libelle;
  std::string groupe;  ///< sub-heading within the axis; may be empty
  std::vector<Expression> expressions;
};

struct Axe {
  int numero = 0;
  std::string libelle, aide, locator;
  std::vector<Theme> themes;
};

struct AxeRules {
  Ruling nomme, aucun, hors_liste;
};

/// A question about one expense line. Its answers are named by `answers_of`; see `is_common`.
enum class Question : std::uint8_t {
  destinataire,
  acquisition,
  pour_gfu,
  reseau_initiative_publique,
  investissement,
  obligation_legale,
};
inline constexpr std::size_t kQuestionCount = 6;

/// The questions that can be answered once for all lines (`depenses_communes`), in form order.
inline constexpr std::array kCommonQuestions{Question::investissement, Question::obligation_legale,
                                             Question::acquisition};
bool is_common(Question question);

/// The identifiers of all answers to `question`, in the order of the form ("oui", "non"; …).
std::span<const std::string_view> answers_of(Question question);

/// A decision table: either a ruling, or a question with one decision for each of its answers, in
/// the order of `answers_of`.
struct Decision {
  std::optional<Question> question;
  std::vector<Decision> branches;  ///< empty for a ruling
  Ruling ruling;                   ///< meaningful when there is no question
};

struct DepenseRule {
  std::string libelle, aide;
  Decision decision;
};

/// A common question asked of every line that its nature does not exclude: one answer excludes it.
struct TransversalRule {
  Question question = Question::investissement;
  bool excludes_when = false;  ///< the answer that excludes
  Ruling ruling;               ///< why
  /// Its index in `answers_of(question)`.
  std::size_t excluding_answer() const { return excludes_when ? 0 : 1; }
};

struct QuestionText {
  std::string libelle, aide;
  std::string libelle_commun;  ///< when asked of all lines at once; only of a common question
  std::vector<std::string> reponses_communes;  ///< their labels then, in the order of `answers_of`
  std::vector<std::string> exemples_hors_appel;  ///< from the law around the call, to be checked
  std::vector<std::string> reponses;             ///< labels in the order of `answers_of`
  std::vector<std::string>
      faits;  ///< the fact that each answer tells («le logiciel est acheté»), or ""
};

struct CalendarStep {
  std::string libelle, locator;
  std::string mois;  ///< "AAAA-MM"
};

struct Calendar {
  std::string ouverture;  ///< "AAAA-MM": the call gives only a month
  Date cloture;           ///< last day of the window, included, Europe/Paris
  std::string locator;
  std::vector<CalendarStep> etapes;
};

/// What recognising something outside the call does.
enum class Effet : std::uint8_t {
  ecarte,          ///< outweighs an axis that is told less surely
  signale,         ///< is pointed at beside the axis
  sans_numerique,  ///< as `ecarte`, but said only where no digital word stands
};

/// Where the words of something outside the call are looked for.
enum class Lecture : std::uint8_t { partout, projet, depenses };

/// Answers with which words that look outside the call are in their place: any of them will do.
struct Accord {
  std::vector<DepenseNature> natures;
  std::vector<Destinataire> destinataires;
  std::optional<Acquisition> acquisition;
  std::optional<bool> obligation_legale;
  std::vector<std::string> themes;
};

/// What projects often hold that the call excludes or does not name.
struct HorsAppel {
  std::string libelle;
  std::string phrase;   ///< what the call says of it, a sentence
  std::string locator;  ///< empty when the call does not speak of it
  bool deduction = false;
  Effet effet = Effet::ecarte;
  Lecture lecture = Lecture::partout;
  Accord accord;
  std::vector<Expression> expressions;
};

/// Finds by a view what is kept by a string.
struct ViewHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};
template <class Value>
using ByWord = std::unordered_map<std::string, Value, ViewHash, std::equal_to<>>;

/// The lexicon as it is looked up, word by word: see compile_lexicon.
struct LexiconIndex {
  enum class Home : std::uint8_t { theme, hors_appel, numerique, locution };
  /// An expression of the edition, by its place in it: the index is copied with its rulebook.
  struct Entry {
    Home home = Home::theme;
    std::uint32_t axe = 0, of = 0, expression = 0;
  };
  std::vector<Entry> entries;
  ByWord<std::vector<std::uint32_t>> by_stem, by_prefix;  ///< entries by their first words
  std::size_t shortest_prefix = 0;
  std::size_t longest_prefix = 0;  ///< in bytes: no more of a word is looked up
  std::unordered_set<std::string, ViewHash, std::equal_to<>> empty, ends_of_negation;
  std::vector<std::vector<std::string>> negations, negations_after;  ///< by folded words; by stems
};

/// How the words of a description are weighed.
struct Lexique {
  std::array<int, kForceCount> poids{};  ///< by Force
  int seuil = 0;                         ///< the weight from which an axis is recognised
  std::vector<std::string>
      mots_vides;                      ///< words that say nothing: neighbours may have them between
  std::vector<std::string> negations;  ///< the words that follow one, in its clause, do not count
  std::vector<std::string> negations_apres;  ///< nor those before one of these («… exclue»)
  std::vector<std::string> fins_de_negation;
  int portee_negation = 0;            ///< how many words a negation covers at most
  std::vector<Expression> numerique;  ///< a theme counts only in a sentence that has one of them
  std::vector<Expression> locutions;  ///< words that say something else together («projet pilote»)
  std::vector<HorsAppel> hors_appel;
  LexiconIndex index;
};

/// An answer given elsewhere that a criterion can lean on.
struct Appui {
  Key field = Key::porteur_nature;   ///< see `supporting_keys`
  std::vector<std::string> valeurs;  ///< one of them; empty: any answer
  std::string texte;
};

struct CritereRule {
  std::string id, libelle, aide, locator;
  std::string rule;                  ///< its place in the edition file, as the id of a Ruling
  std::vector<std::string> invites;  ///< what a good answer tells
  std::vector<Appui> appuis;
};

/// Everything that the assessment can remark on beside the verdict.
enum class WarningCode : std::uint8_t {
  siren_cle,
  siret_cle,
  siret_siren_differents,
  commune_inconnue,
  epci_inconnu,
  siren_commune_different,
  theme_inconnu,
  axe_contradictoire,
  dates_incoherentes,
  depot_clos,
  financement_depasse,
  autofinancement_minimum,
  aide_demandee_trop_haute,
  montants_ttc,
  ht_ttc_discordants,
  axe_principal_sans_theme,
  axe_principal_inconnu,
  projet_commence,
  mots_hors_appel,
  mots_autre_axe,
  mots_sans_numerique,
  libelle_hors_appel,
  code_postal,
  code_aussi_postal,
  code_postal_et_ancien,
  code_postal_du_nom,
  ancien_code,
  nom_autre_commune,
  nom_autre_epci,
};
inline constexpr std::size_t kWarningCount = 29;

struct WarningText {
  std::string message;      ///< `{nom}` stands for a value of the warning
  bool hors_appel = false;  ///< law or arithmetic outside the call
};

enum class ConditionId : std::uint8_t { porteur, territoire, axe, assiette };
inline constexpr std::size_t kConditionCount = 4;

struct ConditionText {
  std::string libelle;
  Ruling non_repondu;  ///< what to answer first
};

struct Addressee {
  std::string nom, fonction, courriel, telephone, millesime, locator;
};

/// Where the call leaves room and the simulator had to read it one way; empty where it did not.
struct Lectures {
  std::string conditions, aide, depot;
};

struct Rulebook {
  std::string edition, titre, formulaire, portail;
  std::string sha256;  ///< of the file it was read from, in hexadecimal
  Addressee contact;
  std::string mediation;  ///< who can help with digital mediation, and what the call leaves open
  std::string definition_innovation;
  std::string qui_decide;      ///< who chooses the projects, and who decides
  std::string usage_criteres;  ///< what the criteria are for
  Lectures lectures;
  std::string formulaire_locator, innovation_locator;
  std::vector<SourceRef> sources;

  std::array<ConditionText, kConditionCount> conditions;
  std::array<PorteurRule, kPorteurNatureCount> porteurs;
  TerritoireRules territoire;
  std::vector<Axe> axes;
  AxeRules axe;
  Ruling assiette_oui, assiette_non, assiette_a_confirmer;
  std::array<DepenseRule, kDepenseNatureCount> depenses;
  std::array<QuestionText, kQuestionCount> questions;
  std::array<TransversalRule, 2> transversales;
  std::vector<Taux> taux_tva;
  Ruling nature_non_repondue;  ///< a line whose nature is not known yet
  Ruling question_non_repondue;
  Bareme bareme;
  Calendar calendrier;
  std::vector<CritereRule> criteres;
  std::array<WarningText, kWarningCount> avertissements;
  Lexique lexique;
};

/// The axis that names `theme`, or nothing.
const Axe* axis_of(const Rulebook& rulebook, std::string_view theme);

/// Every ruling of the edition, in the order of its file.
std::vector<const Ruling*> all_rulings(const Rulebook& rulebook);

/// The places in the call that anything in the edition cites, with repeats.
std::vector<std::string_view> all_locators(const Rulebook& rulebook);

}  // namespace loire
