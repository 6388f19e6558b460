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

/// Groups of digits and the separators between them: «1 250,50» gives {1, 250, 50} and {' ', ','}.
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

/// Whether the first `count` groups are thousands: one to three digits, then three in each group.
bool well_grouped(const std::vector<std::string>& digits, std::size_t count) {
  if (digits[0].empty() || (count > 1 && digits[0].size() > 3)) return false;
  for (std::size_t i = 1; i < count; ++i)
    if (digits[i].size() != 3) return false;
  return true;
}

/// The amount with the first `euro_groups` groups as euros and at most two decimals; nothing above
/// 999 999 999,99.
std::optional<Centimes> amount_of(const std::vector<std::string>& digits, std::size_t euro_groups,
                                  std::string_view decimals) {
  std::string euros;
  for (std::size_t i = 0; i < euro_groups; ++i) euros += digits[i];
  euros.erase(0, std::min(euros.find_first_not_of('0'), euros.size()));
  if (euros.size() > 9) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : euros) value = value * 10 + (c - '0');
  value *= 100;
  if (!decimals.empty()) value += (decimals[0] - '0') * 10;
  if (decimals.size() > 1) value += decimals[1] - '0';
  return Centimes{value};
}

ParsedAmount amount_or_too_large(std::optional<Centimes> amount) {
  if (amount) return *amount;
  return AmountProblem::too_large;
}

/// Reads a number without words around it: «-12 500,50».
ParsedAmount parse_number(std::string_view plain) {
  if (plain.starts_with('-')) return AmountProblem::negative;
  if (plain.starts_with('+')) plain.remove_prefix(1);
  if (plain.empty()) return AmountProblem::not_a_number;
  const auto groups = split(plain);
  if (!groups) return AmountProblem::not_a_number;
  const auto& digits = groups->digits;
  const std::string& separators = groups->separators;
  if (digits.size() == 1) return amount_or_too_large(amount_of(digits, 1, {}));

  // A space always groups thousands; a comma or a dot does when it is repeated.
  const char last = separators.back();
  const auto same_as_last =
      static_cast<std::size_t>(std::count(separators.begin(), separators.end(), last));
  if (last == ' ' || last == '\'' || (same_as_last == separators.size() && same_as_last > 1)) {
    if (same_as_last != separators.size() || !well_grouped(digits, digits.size()))
      return AmountProblem::bad_grouping;
    return amount_or_too_large(amount_of(digits, digits.size(), {}));
  }

  // The last separator starts the centimes. Those before it must all be another sign, for
  // thousands.
  const std::string& decimals = digits.back();
  const std::size_t euro_groups = digits.size() - 1;
  if (euro_groups == 1) {
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
        !well_grouped(digits, euro_groups))
      return AmountProblem::bad_grouping;
  }
  if (decimals.size() > 2) return AmountProblem::too_many_decimals;
  return amount_or_too_large(amount_of(digits, euro_groups, decimals));
}

struct WordAround {
  std::string_view word;
  std::optional<Regime> regime = std::nullopt;
};

/// Words before or after an amount on a quote. Of words with the same beginning, the longest is
/// first.
constexpr std::array<WordAround, 27> kWordsAround{{
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

/// Words for an amount per period, which is not the amount of the expense. The longest are first.
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

/// The rest of a text while words around its number are removed: the text as typed, and the same
/// bytes in lower case.
struct Remainder {
  std::string_view typed, lower;

  void drop_front(std::size_t count) {
    typed.remove_prefix(count);
    lower.remove_prefix(count);
  }
  void drop_back(std::size_t count) {
    typed.remove_suffix(count);
    lower.remove_suffix(count);
  }
  void trim() {
    while (lower.starts_with(' ')) drop_front(1);
    while (lower.ends_with(' ')) drop_back(1);
  }
  /// Removes `word` from the front or the back, unless it is part of a longer word there.
  bool drop(std::string_view word) {
    const bool begins_with_letter = is_letter(word.front());
    if (lower.starts_with(word) &&
        !(is_letter(word.back()) && lower.size() > word.size() && is_letter(lower[word.size()]))) {
      drop_front(word.size());
      return true;
    }
    if (lower.ends_with(word) && !(begins_with_letter && lower.size() > word.size() &&
                                   is_letter(lower[lower.size() - word.size() - 1]))) {
      drop_back(word.size());
      return true;
    }
    return false;
  }
  /// Removes a colon at the front, or punctuation after a word at the back.
  bool drop_punctuation() {
    if (lower.starts_with(':') || lower.starts_with('=')) {
      drop_front(1);
      return true;
    }
    if (lower.size() < 2 || is_digit(lower[lower.size() - 2]) ||
        std::string_view(".,;:").find(lower.back()) == std::string_view::npos)
      return false;
    drop_back(1);
    return true;
  }
};

/// Removes the sign for zero centimes: «12 500,-» and «12 500.--» become «12 500».
void drop_zero_centimes(Remainder& rest) {
  std::string_view lower = rest.lower;
  while (lower.ends_with('-')) lower.remove_suffix(1);
  if (lower.size() == rest.lower.size() || (!lower.ends_with(',') && !lower.ends_with('.'))) return;
  rest.drop_back(rest.lower.size() - lower.size() + 1);
}

/// Removes one word or sign around the number; false when there is none left. Sets `regime` when
/// the word is HT or TTC.
bool drop_word_around(Remainder& rest, std::optional<Regime>& regime) {
  const auto around = std::find_if(kWordsAround.begin(), kWordsAround.end(),
                                   [&](const WordAround& known) { return rest.drop(known.word); });
  if (around == kWordsAround.end()) return rest.drop_punctuation();
  if (around->regime) regime = around->regime;
  return true;
}

/// Removes the multiple after the number («k€» in «12,5 k€») and returns it; null when there is
/// none.
const Multiple* drop_multiple(Remainder& number) {
  const auto found = std::find_if(kMultiples.begin(), kMultiples.end(), [&](const Multiple& known) {
    return number.lower.ends_with(known.word) && number.drop(known.word);
  });
  return found == kMultiples.end() ? nullptr : &*found;
}

/// The number with a plain comma before two decimals: «12€50» and «12 euros et 50 centimes» give
/// «12,50», «12 500 ,50» gives «12 500,50». Empty for another text.
std::string with_plain_decimals(std::string_view lower) {
  for (const std::string_view cents : {"centimes", "cents", "cts", "ct", "c"})
    if (lower.ends_with(cents)) {
      lower = trimmed(lower.substr(0, lower.size() - cents.size()));
      break;
    }
  if (lower.size() < 4 || !is_digit(lower[lower.size() - 1]) || !is_digit(lower[lower.size() - 2]))
    return {};
  const std::string_view decimals = lower.substr(lower.size() - 2);
  std::string_view euros = lower.substr(0, lower.size() - 2);
  if (euros.ends_with(" ,") || euros.ends_with(" ."))
    return std::string(trimmed(euros.substr(0, euros.size() - 2))) + "," + std::string(decimals);
  euros = trimmed(euros);
  if (euros.ends_with(" et")) euros = trimmed(euros.substr(0, euros.size() - 2));
  for (const std::string_view unit : {"\u20AC", "euros", "euro", "eur"})
    if (euros.ends_with(unit)) {
      euros = trimmed(euros.substr(0, euros.size() - unit.size()));
      if (euros.empty() || !is_digit(euros.back())) return {};
      return std::string(euros) + "," + std::string(decimals);
    }
  return {};
}

/// The first part of `text` that is not a number.
std::string unread_part(std::string_view text) {
  constexpr std::string_view kNumber = "0123456789 ,.'";
  const std::size_t first = text.find_first_not_of(kNumber);
  if (first == std::string_view::npos) return std::string(text);
  const std::size_t digit = std::min(text.find_first_of("0123456789", first), text.size());
  return std::string(trimmed(text.substr(first, digit - first)));
}

/// `count` times `factor`, when `count` is one amount and the product is within the limit.
std::optional<Centimes> times(const ParsedAmount& count, std::int64_t factor) {
  const auto* exact = std::get_if<Centimes>(&count);
  if (!exact || exact->value > kMaxLineCentimes.value / factor) return std::nullopt;
  return Centimes{exact->value * factor};
}

/// `text` with its apostrophes replaced by ASCII ones: «12’500» gives «12'500».
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

/// The cells of `text`, separated by tabs, that contain digits.
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

/// `line` with spaces instead of tabs, of brackets around words only, and of hyphens between
/// letters.
std::string with_plain_words(std::string line) {
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

/// `line` without the VAT at its end: «(TVA 20 %)», «dont TVA : 2 080 €». Empty when the line ends
/// with anything else, which must not be dropped.
std::string without_vat_share(const std::string& line) {
  const std::string lower = lowered(line);
  const std::size_t vat = lower.rfind("tva");
  if (vat == std::string::npos) return {};
  std::string_view before = trimmed(std::string_view(lower).substr(0, vat));
  std::string_view share = trimmed(std::string_view(lower).substr(vat + 3));
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
  return line.substr(0, static_cast<std::size_t>(end - lower.data()));
}

AmountReading read_line(const std::string& signs) {
  AmountReading out;
  const std::string line = with_plain_words(signs);
  const std::string lower = lowered(line);
  Remainder rest{line, lower};
  rest.trim();
  const std::string_view typed_amount = rest.typed;
  for (bool more = true; more; rest.trim()) {
    Remainder number = rest;
    for (const std::string_view period : kPeriods)
      if (number.drop(period)) {
        out.value = AmountProblem::per_period;
        out.unreadable = period.starts_with('/') ? "par " + std::string(trimmed(period.substr(1)))
                                                 : std::string(period);
        return out;
      }
    if (const Multiple* multiple = drop_multiple(number)) {
      number.trim();
      out.value = AmountProblem::thousands;
      out.unreadable = typed_amount;
      out.in_euros = times(parse_number(number.lower), multiple->factor);
      return out;
    }
    std::optional<Regime> regime = out.regime;
    more = drop_word_around(rest, regime);
    if (out.regime && regime != out.regime) {
      out.value = AmountProblem::two_regimes;
      return out;
    }
    out.regime = regime;
  }
  drop_zero_centimes(rest);
  const std::string decimals = with_plain_decimals(rest.lower);
  out.value = parse_number(decimals.empty() ? rest.lower : std::string_view(decimals));
  if (out.problem() && *out.problem() == AmountProblem::not_a_number)
    out.unreadable = unread_part(rest.typed.empty() ? typed_amount : rest.typed);
  return out;
}

}  // namespace

AmountReading read_amount(std::string_view text) {
  AmountReading out;
  const std::string signs = with_plain_apostrophes(plain_signs(text));
  if (trimmed(signs).empty()) return out;
  if (const auto cells = numbered_cells(signs); cells.size() > 1) {
    out.value = AmountProblem::several;
    out.unreadable = joined_cells(cells);
    out.count = cells.size();
    return out;
  }
  // The VAT beside an amount that is marked HT or TTC is not a second amount.
  if (const std::string amount = without_vat_share(signs); !amount.empty())
    if (AmountReading reading = read_line(amount); reading.regime && !reading.problem())
      return reading;
  return read_line(signs);
}

AmountReading read_untaxed_amount(std::string_view text) {
  AmountReading out = read_amount(text);
  if (out.regime == Regime::ttc) out.value = AmountProblem::taxed;
  return out;
}

}  // namespace loire
