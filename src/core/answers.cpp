#include "core/answers.hpp"

#include <algorithm>
#include <type_traits>

#include "core/each_answer.hpp"
#include "core/names.hpp"

namespace loire {
namespace {

constexpr std::string_view kLines = "depenses";
constexpr std::string_view kCofunders = "financements";
constexpr std::string_view kCriteres = "criteres";

/// The name of the list whose items have the answer; empty for an answer of the dossier itself.
constexpr std::string_view list_of(Key key) {
  if (of_line(key)) return kLines;
  if (of_cofunder(key)) return kCofunders;
  return of_critere(key) ? kCriteres : std::string_view{};
}

template <class Owner>
std::optional<Key> key_within(std::string_view path) {
  for (const Entry<Owner>& entry : entries<Owner>())
    if (entry.info.path == path) return entry.info.key;
  return std::nullopt;
}

std::optional<Key> key_in_list(std::string_view list, std::string_view path) {
  if (list == kLines) return key_within<Depense>(path);
  if (list == kCofunders) return key_within<Financement>(path);
  if (list == kCriteres) return key_within<ReponseCritere>(path);
  return std::nullopt;
}

template <class Owner, class Items>
auto* find_item(Items& items, std::string_view id) {
  const auto found =
      std::find_if(items.begin(), items.end(), [&](const Owner& item) { return item.id == id; });
  return found == items.end() ? nullptr : &*found;
}

struct ToValue {
  template <class T>
  Value operator()(const std::optional<T>& answer) const {
    return answer ? Value(*answer) : Value();
  }
  template <class T>
  Value operator()(const Typed<T>& answer) const {
    return (*this)(answer.value);
  }
  Value operator()(const std::string& text) const { return text.empty() ? Value() : Value(text); }
  Value operator()(const std::vector<std::string>& texts) const {
    return texts.empty() ? Value() : Value(texts);
  }
  Value operator()(const Montant& amount) const {
    return (*this)(amount.ht ? amount.ht : amount.ttc);
  }
  Value operator()(Regime) const { return {}; }
  Value operator()(const Search&) const { return {}; }
};

struct ToRawText {
  std::string_view operator()(const Montant& answer) const { return answer.raw; }
  std::string_view operator()(const Typed<Centimes>& answer) const { return answer.raw; }
  std::string_view operator()(const Typed<Date>& answer) const { return answer.raw; }
  std::string_view operator()(const Search& search) const { return search.text; }
  template <class T>
  std::string_view operator()(const T&) const {
    return {};
  }
};

struct ToText {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(bool yes) const { return yes ? "oui" : "non"; }
  std::string operator()(int number) const { return std::to_string(number); }
  std::string operator()(Taux rate) const { return std::to_string(rate.points_base); }
  std::string operator()(Centimes amount) const { return std::to_string(amount.value); }
  std::string operator()(const Date& day) const { return format_iso(day); }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(const std::vector<std::string>& texts) const {
    std::string out;
    for (const std::string& text : texts) out += (out.empty() ? "" : " ") + text;
    return out;
  }
  template <class Enum>
  std::string operator()(Enum answer) const {
    return std::string(name_of(answer));
  }
};

/// Sets an answer of any type to `value`, or removes it when `value` has another type.
struct Assign {
  const Value& value;
  template <class T>
  void operator()(std::optional<T>& answer) const {
    const auto* typed = std::get_if<T>(&value);
    answer = typed ? std::optional(*typed) : std::nullopt;
  }
  template <class T>
  void operator()(Typed<T>& answer) const {
    answer.raw.clear();
    (*this)(answer.value);
  }
  void operator()(std::string& answer) const { assign_plain(answer); }
  void operator()(std::vector<std::string>& answer) const { assign_plain(answer); }
  void operator()(Montant& answer) const {
    answer = {};
    (*this)(answer.ht);
  }
  void operator()(Regime&) const {}
  void operator()(Search&) const {}

 private:
  template <class T>
  void assign_plain(T& answer) const {
    const auto* typed = std::get_if<T>(&value);
    answer = typed ? *typed : T{};
  }
};

/// The answer to a question about a line, from its index in `answers_of(question)`.
struct AnswerAt {
  std::size_t index;
  Value operator()(const Access<Depense, std::optional<bool>>&) const { return index == 0; }
  template <class Enum>
  requires std::is_enum_v<Enum> Value
  operator()(const Access<Depense, std::optional<Enum>>&) const {
    return static_cast<Enum>(index);
  }
  template <class T>
  Value operator()(const Access<Depense, T>&) const {
    return {};
  }
};

template <class Enum>
void add_all(std::vector<Choice>& out, Key key, const Enum*) {
  for (std::size_t i = 0; i < Names<Enum>::values.size(); ++i)
    out.push_back({key, static_cast<Enum>(i)});
}

std::vector<Choice> communes(const Rulebook& rulebook, const Territory& territory) {
  std::vector<Choice> out;
  if (!territory.communes.empty())
    out.push_back({Key::porteur_code_insee, territory.communes.front().code_insee});
  // Any code of another département is outside the territory.
  const bool in_ain = rulebook.territoire.departement == "01";
  out.push_back({Key::porteur_code_insee, std::string(in_ain ? "02001" : "01001")});
  return out;
}

std::vector<Choice> sirens(const Territory& territory) {
  std::vector<Choice> out;
  for (const bool straddling : {false, true}) {
    const auto epci =
        std::find_if(territory.epci.begin(), territory.epci.end(),
                     [&](const Epci& known) { return known.a_cheval() == straddling; });
    if (epci != territory.epci.end()) out.push_back({Key::porteur_siren, epci->siren});
  }
  out.push_back({Key::porteur_siren, std::string("000000000")});
  return out;
}

}  // namespace

const AnswerInfo& info(Key key) {
  if (of_dossier(key)) return entry<Dossier>(key).info;
  if (of_line(key)) return entry<Depense>(key).info;
  return of_cofunder(key) ? entry<Financement>(key).info : entry<ReponseCritere>(key).info;
}

std::string_view short_name(Key key) {
  const AnswerInfo& about = info(key);
  if (!about.short_name.empty()) return about.short_name;
  return about.question && of_dossier(key) ? short_name(line_key(*about.question)) : about.label;
}

Key line_key(Question question) {
  for (const auto& entry : entries<Depense>())
    if (entry.info.question == question) return entry.info.key;
  return Key::depenses;
}

Key common_key(Question question) {
  for (const auto& entry : entries<Dossier>())
    if (entry.info.question == question) return entry.info.key;
  return Key::depenses;
}

std::string path_of(const Ref& ref) {
  if (ref.key == Key::depenses || ref.key == Key::financements) {
    std::string out(ref.key == Key::depenses ? kLines : kCofunders);
    return ref.item.empty() ? out : out + "." + ref.item;
  }
  const std::string_view path = info(ref.key).path;
  if (of_dossier(ref.key)) return std::string(path) + (ref.item.empty() ? "" : "." + ref.item);
  return std::string(list_of(ref.key)) + "." + ref.item + "." + std::string(path);
}

std::optional<Ref> parse_ref(std::string_view path) {
  if (const auto key = key_within<Dossier>(path)) return Ref{*key};
  if (path == kLines) return Ref{Key::depenses};
  if (path == kCofunders) return Ref{Key::financements};
  const std::size_t first = path.find('.');
  if (first == std::string_view::npos) return std::nullopt;
  const std::size_t second = path.find('.', first + 1);
  const std::string_view list = path.substr(0, first);
  if (second == std::string_view::npos) {
    const std::string item(path.substr(first + 1));
    if (list == kLines) return Ref{Key::depenses, item};
    if (list == kCofunders) return Ref{Key::financements, item};
    return std::nullopt;
  }
  const std::string_view themes = info(Key::projet_themes).path;
  if (path.substr(0, second) == themes)
    return Ref{Key::projet_themes, std::string(path.substr(second + 1))};
  const auto key = key_in_list(list, path.substr(second + 1));
  if (!key) return std::nullopt;
  return Ref{*key, std::string(path.substr(first + 1, second - first - 1))};
}

std::string pattern_of(Key key) {
  const std::string_view list = list_of(key);
  return (list.empty() ? "" : std::string(list) + ".") + std::string(info(key).path);
}

Value value_of(const Dossier& dossier, const Ref& ref) {
  Value out;
  with_answer(dossier, ref,
              [&](const auto& answer, const AnswerInfo&) { out = ToValue{}(answer); });
  return out;
}

Value answer_value(Question question, std::size_t index) {
  return std::visit(AnswerAt{index}, entry<Depense>(line_key(question)).slot);
}

std::string word_of(const Value& value) { return std::visit(ToText{}, value); }

template <class Owner>
void assign(Owner& owner, Key key, const Value& value) {
  std::visit([&](const auto& access) { Assign{value}(access.edit(owner)); },
             entry<Owner>(key).slot);
}
template void assign(Dossier&, Key, const Value&);
template void assign(Depense&, Key, const Value&);

std::vector<Choice> domain(Key key, const Rulebook& rulebook, const Territory& territory) {
  std::vector<Choice> out;
  const AnswerInfo& about = info(key);
  if (about.question) {
    for (std::size_t i = 0; i < answers_of(*about.question).size(); ++i)
      out.push_back({key, answer_value(*about.question, i)});
    return out;
  }
  switch (key) {
    case Key::porteur_nature: add_all<PorteurNature>(out, key, nullptr); break;
    case Key::porteur_situe_dans_la_loire: out = {{key, true}, {key, false}}; break;
    case Key::porteur_code_insee: return communes(rulebook, territory);
    case Key::porteur_siren: return sirens(territory);
    case Key::projet_themes:
      // Every theme of the edition settles the condition in the same way: the first is enough.
      out = {{key, std::vector{rulebook.axes.front().themes.front().id}},
             {Key::projet_aucun_axe, true},
             {Key::projet_autre_theme, std::string("…")}};
      break;
    case Key::depenses_completes: out = {{key, true}}; break;
    case Key::depense_nature: add_all<DepenseNature>(out, key, nullptr); break;
    case Key::depense_montant:
      out = {{key, Centimes{0}}, {key, rulebook.bareme.saturation()}};
      break;
    case Key::depense_tva:
      for (const Taux rate : rulebook.taux_tva) out.push_back({key, rate});
      break;
    default: break;
  }
  return out;
}

std::vector<std::pair<Ref, std::string>> raw_entries(const Dossier& dossier) {
  std::vector<std::pair<Ref, std::string>> out;
  for_each_answer(dossier, [&](const auto& answer, const AnswerInfo& about, std::string_view item) {
    if (const std::string_view raw = ToRawText{}(answer); !raw.empty())
      out.emplace_back(Ref{about.key, std::string(item)}, raw);
  });
  return out;
}

std::string_view raw_entry(const Dossier& dossier, const Ref& ref) {
  std::string_view out;
  with_answer(dossier, ref,
              [&](const auto& answer, const AnswerInfo&) { out = ToRawText{}(answer); });
  return out;
}

const Depense* find_line(const Dossier& dossier, std::string_view id) {
  return find_item<Depense>(dossier.depenses, id);
}
Depense* find_line(Dossier& dossier, std::string_view id) {
  return find_item<Depense>(dossier.depenses, id);
}
const Financement* find_cofunder(const Dossier& dossier, std::string_view id) {
  return find_item<Financement>(dossier.financements, id);
}
Financement* find_cofunder(Dossier& dossier, std::string_view id) {
  return find_item<Financement>(dossier.financements, id);
}

}  // namespace loire
