// One edition of the call as data. The program defines a few fixed mechanisms: tables that give a
// ruling for an answer, a scale of aid, a calendar, a lexicon. The values come from the edition
// file.
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

/// The locator of a statement in the call, for example «Modalités financières › dépenses éligibles
/// › 4».
struct SourceRef {
  std::string id;
  std::string locator;
};

/// What the call decides about an answer. `a_confirmer`: the call does not settle it.
enum class Outcome : std::uint8_t { oui, non, a_confirmer };

/// One cell of a table: the outcome, its reason in plain French, and its place in the call.
struct Ruling {
  std::string id;  ///< its path in the edition file, and its anchor on the rules page
  Outcome outcome = Outcome::a_confirmer;
  std::string motif;
  std::string pour_changer;  ///< the fact that would change it, as a question; may be empty
  std::string a_demander;  ///< the question to the Département, when only it can settle the point
  std::string locator;
  bool deduction = false;  ///< deduced from the call, not stated in it
};

/// How a kind of applicant is located in the territory: by its commune, by its EPCI, by its
/// declaration, or `d_office`, in the territory by law without any question.
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
  Ruling declare_dans, declare_hors;  ///< another body, by its declaration
  Ruling d_office;
  Ruling code_errone, siren_errone;  ///< the code cannot be right and counts as not answered
};

/// How surely an expression shows what a project is about.
enum class Force : std::uint8_t { sur, probable, indice };
inline constexpr std::size_t kForceCount = 3;

/// The words of an expression in the form that is compared with texts: see compile_lexicon.
struct Pattern {
  struct Token {
    std::string text;     ///< a stem, or the beginning of a word in phonetic spelling
    bool prefix = false;  ///< «recondition…»
    friend bool operator==(const Token&, const Token&) = default;
  };
  using Neighbours = std::vector<Token>;         ///< words next to each other; never empty
  using Alternatives = std::vector<Neighbours>;  ///< one of them must match; never empty
  std::vector<Alternatives> parts;               ///< all must match, anywhere in one sentence
  friend bool operator==(const Pattern&, const Pattern&) = default;
};

/// Words that show a theme or a subject, as the edition writes them: «borne interactive» are
/// neighbours, «capteur + crue|inondation» are in one sentence (with either of the last two),
/// «recondition…» begins a word. Accents, case, plurals and usual inflections do not matter.
struct Expression {
  std::string id;  ///< its path in the edition file
  std::string text;
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

/// A question about one expense line. answers_of() gives its answers.
enum class Question : std::uint8_t {
  destinataire,
  acquisition,
  pour_gfu,
  reseau_initiative_publique,
  investissement,
  obligation_legale,
};
inline constexpr std::size_t kQuestionCount = 6;

/// The questions that can be answered once for all lines (`depenses_communes`), in the order of the
/// form.
inline constexpr std::array kCommonQuestions{Question::investissement, Question::obligation_legale,
                                             Question::acquisition};
bool is_common(Question question);

/// The common questions of which one answer excludes the line: each has a TransversalRule.
inline constexpr std::array kTransversalQuestions{Question::investissement,
                                                  Question::obligation_legale};

/// The identifiers of all answers to `question` ("oui", "non"; …), in the order of the form.
std::span<const std::string_view> answers_of(Question question);

/// A decision table: a ruling, or a question with one decision for each of its answers.
struct Decision {
  std::optional<Question> question;
  std::vector<Decision> branches;  ///< in the order of `answers_of`; empty for a ruling
  Ruling ruling;                   ///< meaningful only when there is no question
};

struct DepenseRule {
  std::string libelle, aide;
  std::string nom_court;  ///< name in a table; `libelle` when the edition gives none
  Decision decision;
};

/// A common question about every line that its nature does not exclude. One of its answers excludes
/// the line.
struct TransversalRule {
  Question question = Question::investissement;
  bool excludes_when = false;  ///< the answer that excludes the line
  Ruling ruling;               ///< why it is excluded
  /// Its index in `answers_of(question)`.
  std::size_t excluding_answer() const { return excludes_when ? 0 : 1; }
};

struct QuestionText {
  std::string libelle, aide;
  std::string libelle_commun;  ///< label when asked once for all lines; only of a common question
  std::vector<std::string> reponses_communes;    ///< labels of its answers then, as in `answers_of`
  std::vector<std::string> exemples_hors_appel;  ///< from the law around the call, to be checked
  std::vector<std::string> reponses;             ///< labels in the order of `answers_of`
  std::vector<std::string>
      faits;  ///< the fact that each answer states («le logiciel est acheté»), or ""
};

struct CalendarStep {
  std::string libelle, locator;
  std::string mois;  ///< "AAAA-MM"
};

struct Calendar {
  std::string ouverture;  ///< "AAAA-MM": the call gives only a month
  Date cloture;           ///< last day of the deposit window, included, Europe/Paris
  std::string locator;
  std::vector<CalendarStep> etapes;
};

/// The effect of recognising a subject outside the call.
enum class Effet : std::uint8_t {
  ecarte,          ///< prevents the proposal of an axis of lower weight
  signale,         ///< is reported beside the axis
  sans_numerique,  ///< as `ecarte`, but only in a text without a digital word
};

/// The texts in which a subject outside the call is searched: the project's text, labels of
/// expenses, or both.
enum class Lecture : std::uint8_t { partout, projet, depenses };

/// Answers that agree with words about a subject outside the call. One of them is enough.
struct Accord {
  std::vector<DepenseNature> natures;
  std::vector<Destinataire> destinataires;
  std::optional<Acquisition> acquisition;
  std::optional<bool> obligation_legale;
  std::vector<std::string> themes;
};

/// A subject that projects often contain and that the call excludes or does not name.
struct HorsAppel {
  std::string libelle;
  std::string phrase;   ///< one sentence: what the call says of it
  std::string locator;  ///< empty when the call does not mention it
  bool deduction = false;
  Effet effet = Effet::ecarte;
  Lecture lecture = Lecture::partout;
  Accord accord;
  std::vector<Expression> expressions;
};

/// Lets maps with std::string keys be searched by std::string_view without a copy.
struct ViewHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};
template <class Value>
using ByWord = std::unordered_map<std::string, Value, ViewHash, std::equal_to<>>;

/// An index of the lexicon by the first words of its expressions: see compile_lexicon.
struct LexiconIndex {
  enum class Section : std::uint8_t { theme, hors_appel, digital, locution };
  /// An expression of the edition. Entries hold indices instead of pointers so that they stay right
  /// when the rulebook is copied.
  struct Entry {
    Section section = Section::theme;
    std::uint32_t axe = 0;         ///< index of the axis; only of a theme
    std::uint32_t item = 0;        ///< index of the theme or of the subject outside the call
    std::uint32_t expression = 0;  ///< index in the expressions of that item or section
  };
  std::vector<Entry> entries;
  ByWord<std::vector<std::uint32_t>> by_stem, by_prefix;  ///< indices in `entries`
  std::size_t shortest_prefix = 0;                        ///< in bytes
  std::size_t longest_prefix = 0;                         ///< in bytes
  std::unordered_set<std::string, ViewHash, std::equal_to<>> stop_words, negation_ends;
  std::vector<std::vector<std::string>> negations;           ///< phrases as folded words
  std::vector<std::vector<std::string>> trailing_negations;  ///< phrases as stems
};

/// The words by which texts are recognised, and how they are weighed.
struct Lexique {
  std::array<int, kForceCount> weights{};  ///< by Force
  int threshold = 0;                       ///< the smallest weight that recognises an axis
  std::vector<std::string>
      stop_words;  ///< words without meaning here, which may separate neighbours
  std::vector<std::string> negations;  ///< phrases that negate the words after them in their clause
  std::vector<std::string>
      trailing_negations;  ///< phrases that negate the words before them («… exclue»)
  std::vector<std::string> negation_ends;  ///< words that end a negation
  int negation_scope = 0;                  ///< the most words that a negation covers
  std::vector<Expression> digital;         ///< a theme counts only in a sentence with one of these
  std::vector<Expression> locutions;  ///< words with another meaning together («projet pilote»)
  std::vector<HorsAppel> hors_appel;
  LexiconIndex index;
};

/// An answer elsewhere in the form that supports a criterion.
struct Appui {
  Key field = Key::porteur_nature;   ///< see `supporting_keys`
  std::vector<std::string> valeurs;  ///< the answers that support it; empty for any answer
  std::string texte;
};

struct CritereRule {
  std::string id, libelle, aide, locator;
  std::string rule;                  ///< its path in the edition file, as the id of a Ruling
  std::vector<std::string> invites;  ///< what a good answer contains
  std::vector<Appui> appuis;
};

/// Every remark that can accompany the verdict.
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
  std::string message;      ///< values of the warning replace the names in braces
  bool hors_appel = false;  ///< comes from the law or from arithmetic, not from the call
};

enum class ConditionId : std::uint8_t { porteur, territoire, axe, assiette };
inline constexpr std::size_t kConditionCount = 4;

struct ConditionText {
  std::string libelle;
  Ruling non_repondu;  ///< the ruling while the answer is missing
};

/// How a field of the official form takes its answer.
enum class FormFormat : std::uint8_t {
  texte,
  chiffres,  ///< an identifier without its spaces: «21420094100018»
  montant,   ///< «12500,50»
  date,      ///< «01/09/2023»
  oui_non,
  liste,  ///< the label of a choice
};

struct FormField {
  std::string libelle;
  Key answer = Key::porteur_nature;  ///< see form_answer(); one critere_texte stands for all
  FormFormat format = FormFormat::texte;
  std::size_t longueur_max = 0;  ///< in characters; 0 without a limit
};

/// A page of the official form: fields, or documents to attach, or only a help.
struct FormSection {
  std::string titre, aide;
  std::vector<FormField> champs;
  std::vector<std::string> pieces;
};

/// The form of the portal, which the call does not describe.
struct OfficialForm {
  std::string hors_appel;  ///< where the list of fields comes from
  std::vector<FormSection> sections;
};

/// How many characters of the hash of a rule file are shown.
inline constexpr std::size_t kHashShown = 12;

struct Addressee {
  std::string nom, fonction, courriel, telephone, millesime, locator;
};

/// The simulator's interpretation of the call where its text is ambiguous; empty where it is not.
struct Lectures {
  std::string conditions, aide, depot;
};

struct Rulebook {
  std::string edition, titre, formulaire, portail;
  std::string sha256;  ///< digest of the edition file, in hexadecimal
  Addressee contact;
  std::string mediation;  ///< who helps with digital mediation, and what the call leaves open
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
  std::array<TransversalRule, kTransversalQuestions.size()> transversales;
  std::vector<Taux> taux_tva;
  Ruling nature_non_repondue;  ///< of a line whose nature is not known
  Ruling question_non_repondue;
  Bareme bareme;
  Calendar calendrier;
  std::vector<CritereRule> criteres;
  OfficialForm recopie;
  std::array<WarningText, kWarningCount> avertissements;
  Lexique lexique;
};

/// The section of the official form with the documents to attach, or null.
const FormSection* documents_of(const Rulebook& rulebook);

/// The axis that names `theme`, or nothing.
const Axe* axis_of(const Rulebook& rulebook, std::string_view theme);

/// Every ruling of the edition, in the order of its file.
std::vector<const Ruling*> all_rulings(const Rulebook& rulebook);

/// Every locator that the edition cites, with repeats.
std::vector<std::string_view> all_locators(const Rulebook& rulebook);

}  // namespace loire
