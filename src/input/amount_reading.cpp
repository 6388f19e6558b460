#include "input/amount_reading.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "input/typed.hpp"
#include "text/characters.hpp"

namespace loire {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

/// Groups of digits and the separators between them: «1 250,50» is {1, 250, 50} and {' ', ','}.
struct Groups {
  std::vector<std::string> digits;
  std::string separators;
};

std::optional<Groups> split(std::string_view text) {
  Groups out;
  out.digits.emplace_back();
  for (const char c : text) {
    if (is_digit(c)) {
      out.digits.back() += c;
    } else if (c == ' ' || c == ',' || c == '.' || c == '\'') {
      out.separators += c;
      out.digits.emplace_back();
    } else {
      return std::nullopt;
    }
  }
  return out;
}

bool well_grouped(const std::vector<std::string>& digits, std::size_t count) {
  if (digits[0].empty() || (count > 1 && digits[0].size() > 3)) return false;
  for (std::size_t i = 1; i < count; ++i)
    if (digits[i].size() != 3) return false;
  return true;
}

/// The groups of the whole part and at most two decimals; nothing above 999 999 999,99.
std::optional<Centimes> amount_of(const std::vector<std::string>& digits, std::size_t whole_groups,
                                  std::string_view decimals) {
  std::string whole;
  for (std::size_t i = 0; i < whole_groups; ++i) whole += digits[i];
  whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size()));
  if (whole.size() > 9) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : whole) value = value * 10 + (c - '0');
  value *= 100;
  if (!decimals.empty()) value += (decimals[0] - '0') * 10;
  if (decimals.size() > 1) value += decimals[1] - '0';
  return Centimes{value};
}

ParsedAmount amount_or_too_large(std::optional<Centimes> amount) {
  if (amount) return *amount;
  return AmountProblem::too_large;
}

/// A number without anything around it: «-12 500,50».
ParsedAmount parse_number(std::string_view plain) {
  if (plain.starts_with('-')) return AmountProblem::negative;
  if (plain.starts_with('+')) plain.remove_prefix(1);
  if (plain.empty()) return AmountProblem::not_a_number;
  const auto groups = split(plain);
  if (!groups) return AmountProblem::not_a_number;
  const auto& digits = groups->digits;
  const std::string& separators = groups->separators;
  if (digits.size() == 1) return amount_or_too_large(amount_of(digits, 1, {}));

  // The last separator groups thousands: a space always does, a comma or dot when repeated.
  const char last = separators.back();
  const auto alike =
      static_cast<std::size_t>(std::count(separators.begin(), separators.end(), last));
  if (last == ' ' || last == '\'' || (alike == separators.size() && alike > 1)) {
    if (alike != separators.size() || !well_grouped(digits, digits.size()))
      return AmountProblem::bad_grouping;
    return amount_or_too_large(amount_of(digits, digits.size(), {}));
  }

  // The last separator starts the centimes; those before it, all of one other kind, group thousands.
  const std::string& decimals = digits.back();
  const std::size_t whole_groups = digits.size() - 1;
  if (whole_groups == 1) {
    if (digits[0].empty() && decimals.empty()) return AmountProblem::not_a_number;
    const bool could_group = decimals.size() == 3 && well_grouped({digits[0], decimals}, 2);
    if (could_group && digits[0] != "0") {
      AmbiguousAmount both{*amount_of(digits, 2, {}), std::nullopt};
      if (decimals[2] == '0') both.as_decimals = amount_of(digits, 1, decimals);
      return both;
    }
  } else {
    const auto others = std::count(separators.begin(), separators.end(), separators[0]);
    if (static_cast<std::size_t>(others) + 1 != separators.size() || separators[0] == last ||
        !well_grouped(digits, whole_groups))
      return AmountProblem::bad_grouping;
  }
  if (decimals.size() > 2) return AmountProblem::too_many_decimals;
  return amount_or_too_large(amount_of(digits, whole_groups, decimals));
}

struct WordAround {
  std::string_view word;
  std::optional<Regime> regime = std::nullopt;
};

/// What stands before or after a number on a quote; of words that begin alike, the longest first.
constexpr std::array<WordAround, 27> kAround{{
    {"toutes taxes comprises", Regime::ttc},
    {"taxes comprises", Regime::ttc},
    {"toutes taxes", Regime::ttc},
    {"tva comprise", Regime::ttc},
    {"tva incluse", Regime::ttc},
    {"t. t. c.", Regime::ttc},
    {"t.t.c.", Regime::ttc},
    {"t.t.c", Regime::ttc},
    {"t t c", Regime::ttc},
    {"ttc", Regime::ttc},
    {"hors taxes", Regime::ht},
    {"hors taxe", Regime::ht},
    {"hors t.v.a.", Regime::ht},
    {"hors t.v.a", Regime::ht},
    {"hors tva", Regime::ht},
    {"h. t.", Regime::ht},
    {"h.t.", Regime::ht},
    {"h.t", Regime::ht},
    {"h t", Regime::ht},
    {"ht", Regime::ht},
    {"\u20AC"},
    {"euros"},
    {"euro"},
    {"eur"},
    {"montant"},
    {"total"},
    {"prix"},
}};

/// An amount for each of these is not the amount of the expense; the longest first.
constexpr std::array<std::string_view, 22> kPeriods{
    "par trimestre", "/ trimestre", "/trimestre", "par semestre", "/ semestre", "/semestre",
    "annuelles",     "annuelle",    "annuels",    "annuel",       "mensuelles", "mensuelle",
    "mensuels",      "mensuel",     "par mois",   "/ mois",       "/mois",      "par an",
    "par jour",      "/ an",        "/an",        "/jour"};

struct Multiple {
  std::string_view word;
  std::int64_t factor;
};
constexpr std::array<Multiple, 18> kMultiples{{
    {"milliers d'euros", 1'000},
    {"mille euros", 1'000},
    {"milliers", 1'000},
    {"mille", 1'000},
    {"k\u20AC", 1'000},
    {"k \u20AC", 1'000},
    {"keuros", 1'000},
    {"keuro", 1'000},
    {"keur", 1'000},
    {"ke", 1'000},
    {"k", 1'000},
    {"millions d'euros", 1'000'000},
    {"million d'euros", 1'000'000},
    {"millions", 1'000'000},
    {"million", 1'000'000},
    {"m\u20AC", 1'000'000},
    {"m \u20AC", 1'000'000},
    {"meuros", 1'000'000},
}};

/// What is left of a text while the words around its number are taken off: the text as typed and
/// the same in lower case, side by side.
struct Remainder {
  std::string_view typed, low;

  void drop_front(std::size_t count) {
    typed.remove_prefix(count);
    low.remove_prefix(count);
  }
  void drop_back(std::size_t count) {
    typed.remove_suffix(count);
    low.remove_suffix(count);
  }
  void trim() {
    while (low.starts_with(' ')) drop_front(1);
    while (low.ends_with(' ')) drop_back(1);
  }
  /// Takes `word` off the front or the back, when it is a word there and no part of one.
  bool drop(std::string_view word) {
    const bool letters = is_letter(word.front());
    if (low.starts_with(word) &&
        !(is_letter(word.back()) && low.size() > word.size() && is_letter(low[word.size()]))) {
      drop_front(word.size());
      return true;
    }
    if (low.ends_with(word) &&
        !(letters && low.size() > word.size() && is_letter(low[low.size() - word.size() - 1]))) {
      drop_back(word.size());
      return true;
    }
    return false;
  }
  /// The colon after a word that came before, the full stop or the comma after one that came last.
  bool drop_punctuation() {
    if (low.starts_with(':') || low.starts_with('=')) {
      drop_front(1);
      return true;
    }
    if (low.size() < 2 || is_digit(low[low.size() - 2]) ||
        std::string_view(".,;:").find(low.back()) == std::string_view::npos)
      return false;
    drop_back(1);
    return true;
  }
};

/// «12 500,-» and «12 500.--»: no centimes.
void drop_no_centimes(Remainder& rest) {
  std::string_view low = rest.low;
  while (low.ends_with('-')) low.remove_suffix(1);
  if (low.size() == rest.low.size() || (!low.ends_with(',') && !low.ends_with('.'))) return;
  rest.drop_back(rest.low.size() - low.size() + 1);
}

/// Takes one word or sign around the number off; false when there is none left. A word that says
/// HT or TTC is put into `said`.
bool drop_one_around(Remainder& rest, std::optional<Regime>& said) {
  const auto around = std::find_if(kAround.begin(), kAround.end(),
                                   [&](const WordAround& each) { return rest.drop(each.word); });
  if (around == kAround.end()) return rest.drop_punctuation();
  if (around->regime) said = around->regime;
  return true;
}

/// «12,5 k€»: what multiplies the number that comes before, or null.
const Multiple* multiple_after(Remainder& number) {
  const auto found = std::find_if(kMultiples.begin(), kMultiples.end(), [&](const Multiple& each) {
    return number.low.ends_with(each.word) && number.drop(each.word);
  });
  return found == kMultiples.end() ? nullptr : &*found;
}

/// «12€50» and «12 euros et 50 centimes» as «12,50», «12 500 ,50» as «12 500,50».
std::string with_plain_decimals(std::string_view low) {
  for (const std::string_view cents : {"centimes", "cents", "cts", "ct", "c"})
    if (low.ends_with(cents)) {
      low = trimmed(low.substr(0, low.size() - cents.size()));
      break;
    }
  if (low.size() < 4 || !is_digit(low[low.size() - 1]) || !is_digit(low[low.size() - 2])) return {};
  const std::string_view decimals = low.substr(low.size() - 2);
  std::string_view whole = low.substr(0, low.size() - 2);
  if (whole.ends_with(" ,") || whole.ends_with(" ."))
    return std::string(trimmed(whole.substr(0, whole.size() - 2))) + "," + std::string(decimals);
  whole = trimmed(whole);
  if (whole.ends_with(" et")) whole = trimmed(whole.substr(0, whole.size() - 2));
  for (const std::string_view unit : {"\u20AC", "euros", "euro", "eur"})
    if (whole.ends_with(unit)) {
      whole = trimmed(whole.substr(0, whole.size() - unit.size()));
      if (whole.empty() || !is_digit(whole.back())) return {};
      return std::string(whole) + "," + std::string(decimals);
    }
  return {};
}

/// The first stretch of `text` that is no number.
std::string unread_part(std::string_view text) {
  constexpr std::string_view kNumber = "0123456789 ,.'";
  const std::size_t first = text.find_first_not_of(kNumber);
  if (first == std::string_view::npos) return std::string(text);
  const std::size_t digit = std::min(text.find_first_of("0123456789", first), text.size());
  return std::string(trimmed(text.substr(first, digit - first)));
}

/// `count` times `factor`, when it is one amount within the limit.
std::optional<Centimes> times(const ParsedAmount& count, std::int64_t factor) {
  const auto* exact = std::get_if<Centimes>(&count);
  if (!exact || exact->value > kMaxLineCentimes.value / factor) return std::nullopt;
  return Centimes{exact->value * factor};
}

/// «12’500» as «12'500».
std::string with_plain_apostrophes(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const Character next = next_character(text, i);
    const bool apostrophe =
        std::u32string_view(U"\u2019\u2018\u02BC\u2032\u00B4").find(next.code) !=
        std::u32string_view::npos;
    out += apostrophe ? std::string_view("'") : next.bytes;
  }
  return out;
}

/// The cells of `text` that hold digits.
std::vector<std::string_view> numbered_cells(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t tab = std::min(text.find('\t'), text.size());
    const std::string_view cell = trimmed(text.substr(0, tab));
    if (std::any_of(cell.begin(), cell.end(), is_digit)) out.push_back(cell);
    text.remove_prefix(std::min(tab + 1, text.size()));
  }
  return out;
}

std::string joined_cells(const std::vector<std::string_view>& cells) {
  std::string out;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += i + 1 == cells.size() ? " et " : ", ";
    out += cells[i];
  }
  return out;
}

/// One line: brackets that hold words only, and hyphens between letters, are spaces.
std::string opened(std::string line) {
  for (std::size_t open = line.find('('); open != std::string::npos; open = line.find('(', open)) {
    const std::size_t close = line.find(')', open);
    if (close == std::string::npos) break;
    if (std::none_of(line.begin() + static_cast<std::ptrdiff_t>(open),
                     line.begin() + static_cast<std::ptrdiff_t>(close), is_digit))
      line[open] = line[close] = ' ';
    open = close;
  }
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool between_letters = line[i] == '-' && i > 0 && i + 1 < line.size() &&
                                 is_letter(lowered(line.substr(i - 1, 1))[0]) &&
                                 is_letter(lowered(line.substr(i + 1, 1))[0]);
    if (between_letters || line[i] == '\t') line[i] = ' ';
  }
  return line;
}

/// `line` without the one VAT that ends it: «(TVA 20 %)», «dont TVA : 2 080 €»; empty when it ends
/// with something else, which is never left out.
std::string without_vat_share(const std::string& line) {
  const std::string low = lowered(line);
  const std::size_t vat = low.rfind("tva");
  if (vat == std::string::npos) return {};
  std::string_view before = trimmed(std::string_view(low).substr(0, vat));
  std::string_view share = trimmed(std::string_view(low).substr(vat + 3));
  const bool bracket = share.ends_with(')');
  if (bracket) share.remove_suffix(1);
  if (share.starts_with(':')) share.remove_prefix(1);
  share = trimmed(share);
  for (const std::string_view unit : {"%", "\u20AC"})
    if (share.ends_with(unit)) share.remove_suffix(unit.size());
  if (!std::holds_alternative<Centimes>(parse_number(trimmed(share)))) return {};
  if (before.ends_with("dont")) before = trimmed(before.substr(0, before.size() - 4));
  if (bracket != before.ends_with('(') || before.ends_with("hors")) return {};
  if (bracket) before.remove_suffix(1);
  const char* const end = before.data() + before.size();  // trimmed on both sides
  return line.substr(0, static_cast<std::size_t>(end - low.data()));
}

AmountReading read_line(const std::string& signs) {
  AmountReading out;
  const std::string line = opened(signs);
  const std::string low = lowered(line);
  Remainder rest{line, low};
  rest.trim();
  const std::string_view whole = rest.typed;
  for (bool more = true; more; rest.trim()) {
    Remainder number = rest;
    for (const std::string_view period : kPeriods)
      if (number.drop(period)) {
        out.value = AmountProblem::per_period;
        out.culprit = period.starts_with('/') ? "par " + std::string(trimmed(period.substr(1)))
                                              : std::string(period);
        return out;
      }
    if (const Multiple* multiple = multiple_after(number)) {
      number.trim();
      out.value = AmountProblem::thousands;
      out.culprit = whole;
      out.meant = times(parse_number(number.low), multiple->factor);
      return out;
    }
    std::optional<Regime> said = out.regime;
    more = drop_one_around(rest, said);
    if (out.regime && said != out.regime) {
      out.value = AmountProblem::two_regimes;
      return out;
    }
    out.regime = said;
  }
  drop_no_centimes(rest);
  const std::string decimals = with_plain_decimals(rest.low);
  out.value = parse_number(decimals.empty() ? rest.low : std::string_view(decimals));
  if (out.problem() && *out.problem() == AmountProblem::not_a_number)
    out.culprit = unread_part(rest.typed.empty() ? whole : rest.typed);
  return out;
}

}  // namespace

AmountReading read_amount(std::string_view text) {
  AmountReading out;
  const std::string signs = with_plain_apostrophes(plain_signs(text));
  if (trimmed(signs).empty()) return out;
  if (const auto cells = numbered_cells(signs); cells.size() > 1) {
    out.value = AmountProblem::several;
    out.culprit = joined_cells(cells);
    out.count = cells.size();
    return out;
  }
  // Beside an amount that says what it is, the VAT is no second amount.
  if (const std::string alone = without_vat_share(signs); !alone.empty())
    if (AmountReading said = read_line(alone); said.regime && !said.problem()) return said;
  return read_line(signs);
}

AmountReading read_untaxed_amount(std::string_view text) {
  AmountReading out = read_amount(text);
  if (out.regime == Regime::ttc) out.value = AmountProblem::taxed;
  return out;
}

}  // namespace loire
