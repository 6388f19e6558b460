// The catalogue of answers, which describes each answer once. The rest of the program loops over it
// to read and write drafts, build their schema, show controls and titles, and choose the next
// question.
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

/// The control that asks for an answer, and how the text typed in it is read.
enum class Kind : std::uint8_t {
  line,    ///< one line of prose
  name,    ///< the name of a person or a body, which is not spell-checked
  lines,   ///< a text of several lines
  digits,  ///< SIREN, SIRET or INSEE code, kept without its separators
  email,
  telephone,
  search,  ///< text that finds a place of the territory; choosing a suggestion gives the answer
  yes_no,  ///< three radios: yes, no and not known yet
  radios,  ///< one choice among few
  select,  ///< one choice in a list
  ticked,  ///< a box: true when ticked, otherwise not answered
  day,
  amount,
};

struct AnswerInfo {
  Key key = Key::porteur_nature;
  std::string_view path;  ///< in the draft, or within its expense, co-funder or criterion
  Kind kind = Kind::line;
  std::string_view label{};  ///< empty when the label is that of the edition's question
  std::string_view help{};
  std::string_view title{};            ///< in the list of missing answers; empty for the label
  std::string_view short_name{};       ///< see short_name(); empty for the label
  std::string_view autocomplete{};     ///< the HTML autocomplete token
  std::optional<Question> question{};  ///< the edition's question that this answers
  bool repeated = false;               ///< may appear in a report: it identifies nobody
};

/// Reads and edits an answer of type T in its owner.
template <class Owner, class T>
struct Access {
  const T& (*get)(const Owner&);
  T& (*edit)(Owner&);
};

/// The access to an answer of any type. Visitors of this variant read, write and show each type.
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

/// The description of the answers of this key. Precondition: `key` is not that of an entire list.
const AnswerInfo& info(Key key);

/// A few words that name the answer where its label would be too long or would repeat what is
/// beside it: «Nature» in «Porteur, nature». The answer given once for all lines has the name of
/// the line's answer.
std::string_view short_name(Key key);

/// The key of a line's answer to `question`, and that of the answer given once for all lines, which
/// only common questions have (see is_common).
Key line_key(Question question);
Key common_key(Question question);

/// The id of an answer: "porteur.siren", "depenses.d1.montant", "projet.themes.gfu". Its control,
/// drafts, diagnostics and the command line use this id.
std::string path_of(const Ref& ref);
/// The answer of this id, or nothing when no answer has it. The dossier may not have its item.
std::optional<Ref> parse_ref(std::string_view path);

/// The id that all answers of this key share, without the item: "depenses.nature".
std::string pattern_of(Key key);

/// An answer of any type; std::monostate while it is not given.
using Value = std::variant<std::monostate, bool, int, Taux, Centimes, Date, std::string,
                           std::vector<std::string>, PorteurNature, DepenseNature, Destinataire,
                           Acquisition, Financeur, FinancementEtat, CritereReponse>;
inline bool given(const Value& value) { return !std::holds_alternative<std::monostate>(value); }

/// The current answer; std::monostate when it is not given or the dossier has no such item.
Value value_of(const Dossier& dossier, const Ref& ref);

/// The answer to a question, from its index in `answers_of(question)`.
Value answer_value(Question question, std::size_t index);

/// The answer as a text: the identifier of an enumerated answer, "oui" or "non", a text unchanged,
/// texts joined by a space, a day as AAAA-MM-JJ, an amount in centimes, a rate in basis points.
/// Empty while it is not given.
std::string word_of(const Value& value);

/// Sets the answer `key` of `owner` (Depense or Dossier). `value` must have the type of that
/// answer; std::monostate, or another type, removes the answer. An amount is in centimes HT.
template <class Owner>
void assign(Owner& owner, Key key, const Value& value);

/// One way to settle a question: an answer to it, or to another key that settles it as well.
struct Choice {
  Key key;
  Value value;
};

/// The answers to try for the question `key`. A choice has all its values. Other answers have their
/// extremes: a code inside and one outside the territory, an EPCI inside, across its border and
/// outside, an expense of zero and one that brings the maximum aid. Empty for an answer that does
/// not settle the result.
std::vector<Choice> domain(Key key, const Rulebook& rulebook, const Territory& territory);

/// The typed texts that do not read as an answer: unreadable amounts and dates, and the texts of
/// searches.
std::vector<std::pair<Ref, std::string>> raw_entries(const Dossier& dossier);
/// The text typed for the answer that does not read as one; empty when there is none.
std::string_view raw_entry(const Dossier& dossier, const Ref& ref);

/// The expense or the co-funder of this id, or null.
const Depense* find_line(const Dossier& dossier, std::string_view id);
Depense* find_line(Dossier& dossier, std::string_view id);
const Financement* find_cofunder(const Dossier& dossier, std::string_view id);
Financement* find_cofunder(Dossier& dossier, std::string_view id);

// The owner of an answer, by its key. The order of Key decides.
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

/// The step of the form that asks for the answer. The order of Key decides.
constexpr Stage stage_of(Key key) {
  if (key < Key::projet_intitule) return Stage::porteur;
  if (key < Key::communes_investissement) return Stage::projet;
  return of_critere(key) ? Stage::criteres : Stage::budget;
}

/// The entry of `key` in the catalogue. Precondition: the answers of `Owner` have this key.
template <class Owner>
const Entry<Owner>& entry(Key key) {
  const auto table = entries<Owner>();
  return table[static_cast<std::size_t>(key) - static_cast<std::size_t>(table.front().info.key)];
}

/// Calls `use(answer, info)` with the answer `ref` in its own type. Returns false, without a call,
/// when the dossier has no such item. A criterion without an answer gives a blank one.
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
  const auto found = dossier.criteres.find(ref.item);
  return call(found == dossier.criteres.end() ? kBlank : found->second);
}

/// The same with an answer that `use` may change.
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

/// Calls `use` with every answer that the dossier holds, given or not: first those of the dossier
/// itself, then those of its expenses, its co-funders and its answered criteria.
template <class Use>
void for_each_ref(const Dossier& dossier, Use&& use) {
  for (const auto& entry : entries<Dossier>()) use(Ref{entry.info.key});
  for (const Depense& line : dossier.depenses)
    for (const auto& entry : entries<Depense>()) use(Ref{entry.info.key, line.id});
  for (const Financement& source : dossier.financements)
    for (const auto& entry : entries<Financement>()) use(Ref{entry.info.key, source.id});
  for (const auto& [id, answer] : dossier.criteres)
    for (const auto& entry : entries<ReponseCritere>()) use(Ref{entry.info.key, id});
}

}  // namespace loire
