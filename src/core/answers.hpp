// The catalogue of answers: each one is described once. Drafts, their schema, controls, titles, steps,
// the values tried by the next question and the words of an answer are loops over it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/dossier.hpp"
#include "core/rulebook.hpp"
#include "core/territory.hpp"

namespace loire {

/// How an answer is asked, and what is meant by what is typed for it.
enum class Kind : std::uint8_t {
  line,    ///< one line of prose
  name,    ///< of a person or a body: not spell-checked
  lines,   ///< a text of several lines
  digits,  ///< SIREN, SIRET, INSEE code: kept as digits alone
  email,
  telephone,
  search,  ///< text to find a place of the territory; a suggestion answers
  yes_no,  ///< three radios: yes, no, not known yet
  radios,  ///< a choice of few
  select,  ///< a choice in a list
  ticked,  ///< a box: true, or not answered
  day,
  amount,
};

struct AnswerInfo {
  Key key = Key::porteur_nature;
  std::string_view path;  ///< in the draft; of an expense, a co-funder, a criterion: within it
  Kind kind = Kind::line;
  Stage stage = Stage::porteur;
  std::string_view label{};  ///< empty: the edition's question words it
  std::string_view help{};
  std::string_view title{};            ///< in a list of missing answers; empty: the label
  std::string_view autocomplete{};     ///< the HTML token
  std::optional<Question> question{};  ///< of the edition, which this answers
  bool repeated = false;               ///< a report may repeat it: it names nobody and nothing
};

/// Where an answer of type T stands in its owner.
template <class Owner, class T>
struct Access {
  const T& (*get)(const Owner&);
  T& (*edit)(Owner&);
};

/// The type of an answer says how it is read, written and shown.
template <class Owner, class... T>
using SlotOf = std::variant<Access<Owner, T>...>;
template <class Owner>
using Slot =
    SlotOf<Owner, std::string, std::optional<bool>, std::optional<int>, std::optional<Taux>,
           std::optional<PorteurNature>, std::optional<DepenseNature>, std::optional<Destinataire>,
           std::optional<Acquisition>, std::optional<Financeur>, std::optional<FinancementEtat>,
           std::optional<CritereReponse>, std::vector<std::string>, Typed<Centimes>, Typed<Date>,
           Montant, Regime, Search>;

template <class Owner>
struct Entry {
  AnswerInfo info;
  Slot<Owner> slot;
};

/// The answers of an owner, in the order of Key: Dossier, Depense, Financement, ReponseCritere.
template <class Owner>
std::span<const Entry<Owner>> entries();
template <>
std::span<const Entry<Dossier>> entries<Dossier>();
template <>
std::span<const Entry<Depense>> entries<Depense>();
template <>
std::span<const Entry<Financement>> entries<Financement>();
template <>
std::span<const Entry<ReponseCritere>> entries<ReponseCritere>();

/// What is said of every answer of this key. Precondition: it is not a list as a whole.
const AnswerInfo& info(Key key);

/// The step that asks for the answer.
Stage stage_of(Key key);

/// The answer of a line to this question, and the answer given once for all lines (of a common one).
Key line_key(Question question);
Key common_key(Question question);

/// The id of an answer: "porteur.siren", "depenses.d1.montant", "projet.themes.gfu". It is the id of
/// its control, and its name in a draft, in diagnostics and on the command line.
std::string path_of(const Ref& ref);
/// The answer of this id, or nothing. Nothing says that the dossier has the item.
std::optional<Ref> parse_ref(std::string_view path);

/// The path of every answer of this key, without its item: "depenses.nature".
std::string pattern_of(Key key);

/// An answer of any type; nothing while it is not given.
using Value = std::variant<std::monostate, bool, int, Taux, Centimes, Date, std::string,
                           std::vector<std::string>, PorteurNature, DepenseNature, Destinataire,
                           Acquisition, Financeur, FinancementEtat, CritereReponse>;
inline bool given(const Value& value) { return !std::holds_alternative<std::monostate>(value); }

/// The answer as it stands; nothing when the dossier has no such item.
Value value_of(const Dossier& dossier, const Ref& ref);

/// The answer to a question, from its index in `answers_of(question)`.
Value answer_value(Question question, std::size_t index);

/// The identifier of an enumerated answer or "oui" / "non", a text as it is, texts joined by a space,
/// a day as AAAA-MM-JJ, a number in digits; empty while it is not given.
std::string word_of(const Value& value);

/// Gives the answer `key` of `owner` (Depense or Dossier) this value, whose type must be its own; no
/// value takes it away. An amount is HT.
template <class Owner>
void assign(Owner& owner, Key key, const Value& value);

/// One way to answer a question: its own answer, or another that settles it as well.
struct Choice {
  Key key;
  Value value;
};

/// The answers that the question `key` can get: all those of a choice; of the others the ones at the
/// extremes, a code inside or outside, an EPCI also across the border, an expense of nothing or of
/// what the whole aid needs. Empty for what is not asked to settle the result.
std::vector<Choice> domain(Key key, const Rulebook& rulebook, const Territory& territory);

/// What was typed and cannot be read, a search that chose nothing, and TTC chosen before any amount.
std::vector<std::pair<Ref, std::string>> raw_entries(const Dossier& dossier);
/// The text that stands for the answer because it cannot be read; empty otherwise.
std::string_view raw_entry(const Dossier& dossier, const Ref& ref);

/// The expense, the co-funder of this id, or null.
const Depense* find_line(const Dossier& dossier, std::string_view id);
Depense* find_line(Dossier& dossier, std::string_view id);
const Financement* find_cofunder(const Dossier& dossier, std::string_view id);
Financement* find_cofunder(Dossier& dossier, std::string_view id);

// What an answer belongs to, by its key.
constexpr bool of_dossier(Key key) { return key < Key::depense_libelle; }
constexpr bool of_line(Key key) {
  return key >= Key::depense_libelle && key < Key::financement_financeur;
}
constexpr bool of_cofunder(Key key) {
  return key >= Key::financement_financeur && key < Key::critere_reponse;
}
constexpr bool of_critere(Key key) {
  return key == Key::critere_reponse || key == Key::critere_texte;
}

template <class Owner>
const Entry<Owner>& entry(Key key) {
  const auto all = entries<Owner>();
  return all[static_cast<std::size_t>(key) - static_cast<std::size_t>(all.front().info.key)];
}

/// Calls `use(answer, info)` with the answer `ref`, whatever its type; false, and no call, when the
/// dossier has no such item. A criterion without an answer is a blank one.
template <class Use>
bool with_answer(const Dossier& dossier, const Ref& ref, Use&& use) {
  const auto call = [&]<class Owner>(const Owner& owner) {
    const Entry<Owner>& found = entry<Owner>(ref.key);
    std::visit([&](const auto& access) { use(access.get(owner), found.info); }, found.slot);
    return true;
  };
  if (of_dossier(ref.key)) return call(dossier);
  if (of_line(ref.key)) {
    const Depense* line = find_line(dossier, ref.item);
    return line && call(*line);
  }
  if (of_cofunder(ref.key)) {
    const Financement* source = find_cofunder(dossier, ref.item);
    return source && call(*source);
  }
  if (!of_critere(ref.key)) return false;
  static const ReponseCritere kBlank;
  const auto it = dossier.criteres.find(ref.item);
  return call(it == dossier.criteres.end() ? kBlank : it->second);
}

/// The same to write it.
template <class Use>
bool edit_answer(Dossier& dossier, const Ref& ref, Use&& use) {
  const auto call = [&]<class Owner>(Owner& owner) {
    const Entry<Owner>& found = entry<Owner>(ref.key);
    std::visit([&](const auto& access) { use(access.edit(owner), found.info); }, found.slot);
    return true;
  };
  if (of_dossier(ref.key)) return call(dossier);
  if (of_line(ref.key)) {
    Depense* line = find_line(dossier, ref.item);
    return line && call(*line);
  }
  if (of_cofunder(ref.key)) {
    Financement* source = find_cofunder(dossier, ref.item);
    return source && call(*source);
  }
  if (!of_critere(ref.key)) return false;
  ReponseCritere& answer = dossier.criteres[ref.item];
  call(answer);
  if (answer == ReponseCritere{}) dossier.criteres.erase(ref.item);
  return true;
}

/// Calls `use` with every answer of the dossier that there is, in the order of the draft.
template <class Use>
void for_each_ref(const Dossier& dossier, Use&& use) {
  for (const auto& each : entries<Dossier>()) use(Ref{each.info.key});
  for (const Depense& line : dossier.depenses)
    for (const auto& each : entries<Depense>()) use(Ref{each.info.key, line.id});
  for (const Financement& source : dossier.financements)
    for (const auto& each : entries<Financement>()) use(Ref{each.info.key, source.id});
  for (const auto& [id, answer] : dossier.criteres)
    for (const auto& each : entries<ReponseCritere>()) use(Ref{each.info.key, id});
}

}  // namespace loire
