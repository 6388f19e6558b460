#include "input/table_words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "input/typed.hpp"
#include "text/words.hpp"

namespace loire {
namespace {

/// A longer cell is a sentence, neither a heading nor a total. In bytes.
constexpr std::size_t kLongestName = 120;

/// What a word of a heading says; a heading unites what its words say.
enum Meaning : std::uint32_t {
  kNothing = 0,
  kLabel = 1U << 0U,  ///< what is bought
  kKind = 1U << 1U,   ///< what is bought, or only of which kind it is
  kTotal = 1U << 2U,
  kPrice = 1U << 3U,
  kQuantity = 1U << 4U,
  kEach = 1U << 5U,  ///< of one unit
  kUnit = 1U << 6U,
  kVat = 1U << 7U,
  kRate = 1U << 8U,
  kHt = 1U << 9U,
  kTtc = 1U << 10U,
  kWithout = 1U << 11U,
  kRegime = 1U << 12U,
  kAid = 1U << 13U,  ///< who pays, which is no expense
  kOther = 1U << 14U
};

struct Group {
  std::uint32_t meaning;
  std::string_view words;  ///< folded, separated and surrounded by spaces
};

constexpr std::array<Group, 17> kGroups{{
    {kLabel,
     " designation designations objet objets libelle libelles description descriptif descriptions"
     " intitule intitules denomination "},
    {kKind,
     " article articles produit produits prestation prestations depense depenses poste postes"
     " detail details nature natures equipement equipements materiel materiels nom noms travaux"
     " logiciel logiciels service services "},
    {kTotal, " total totaux montant montants cout couts somme sommes "},
    {kPrice, " prix tarif tarifs px valeur "},
    {kQuantity, " quantite quantites qte qtes qt qty nb nbre nombre q "},
    {kEach, " p pu puht unitaire unitaires unit "},
    {kUnit, " unite unites u "},
    {kVat, " tva "},
    {kRate, " taux pourcentage "},
    {kHt, " ht puht "},
    {kTtc, " ttc toutes comprise comprises compris incluse incluses "},
    {kWithout, " hors "},
    {kRegime, " regime "},
    {kAid,
     " subvention subventions aide aides financement financements autofinancement cofinancement "
     "cofinancements participation"
     " financeur financeurs "},
    {kOther,
     " reference references ref refs code codes numero num n no date dates lot lots categorie"
     " categories fournisseur fournisseurs prestataire prestataires observation observations"
     " commentaire commentaires remarque remarques remise remises type marque modele devis duree "},
    {kNothing,
     " de du des d la le les l en et ou par au a sur pour euro euros eur taxe taxes projet"
     " previsionnel previsionnelle previsionnels previsionnelles estime estimee estimes estimatif"
     " eligible eligibles prevu prevus prevue prevues budget net jour jours heure heures ligne "},
    {kNothing, " annuel general generale global globale vente achat "},
}};

bool is_number(std::string_view word) {
  return word.find_first_not_of("0123456789") == std::string_view::npos;
}

/// What `word` says in a heading; nothing when it stands in none. A year or a rate says nothing.
std::optional<std::uint32_t> meaning_of(std::string_view word) {
  if (is_number(word)) return kNothing;
  const std::string spaced = " " + std::string(word) + " ";
  std::optional<std::uint32_t> out;
  for (const Group& group : kGroups)
    if (group.words.find(spaced) != std::string_view::npos)
      out = out.value_or(kNothing) | group.meaning;
  return out;
}

/// What the words of a short cell say together; nothing when one of them stands in no heading.
std::optional<std::uint32_t> meaning_of_cell(std::string_view cell) {
  if (cell.size() > kLongestName) return std::nullopt;
  std::uint32_t out = kNothing;
  bool number = false;
  for (const Word& word : words_of(cell)) {
    number = number || is_number(word.folded);
    const auto said = meaning_of(word.folded);
    if (!said) return std::nullopt;
    out |= *said;
    if (word.folded.starts_with("tax") && (out & kWithout)) out |= kHt;
  }
  // «hors TVA» and «TVA comprise» speak of an amount, not of the VAT.
  if ((out & kVat) && (out & kWithout)) out |= kHt;
  if ((out & kVat) && (out & (kWithout | kTtc))) out &= ~static_cast<std::uint32_t>(kVat);
  // «% TVA» heads rates, «TVA 20 %» amounts at one rate.
  if (!number && cell.find('%') != std::string_view::npos) out |= kRate;
  return out;
}

std::optional<Regime> regime_in(std::uint32_t said) {
  const bool ht = (said & kHt) != 0, ttc = (said & kTtc) != 0;
  if (ht == ttc) return std::nullopt;
  return ht ? Regime::ht : Regime::ttc;
}

bool is_total_word(std::string_view word) {
  return word == "total" || word == "totaux" || word == "soustotal" || word == "soustotaux";
}

/// Whether the words begin with «Total» or «Sous-total».
bool begin_total(std::span<const Word> words) {
  if (words.empty()) return false;
  const std::string_view first = words[0].folded;
  if (is_total_word(first)) return true;
  return (first == "sous" || first == "s") && words.size() > 1 && is_total_word(words[1].folded);
}

/// What may stand in a total: «Net à payer TTC», «TVA à 20 %».
constexpr std::string_view kTotalWords =
    " total net a payer ht ttc tva montant hors taxe taxes toutes comprises dont de du la le"
    " somme general taux ";
/// What may also stand in one that begins with «Total»: «Total des dépenses du projet».
constexpr std::string_view kAfterTotal =
    " totaux soustotal soustotaux des generale generaux euros projet devis budget operation depense"
    " depenses previsionnel previsionnelle previsionnels previsionnelles cout couts ";
constexpr std::array<std::string_view, 5> kTotalKeys{"total", "payer", "ht", "ttc", "tva"};

/// A decimal number in ten-thousandths: «5,5» is 55 000. At most three whole digits, four decimals.
std::optional<std::int32_t> ten_thousandths(std::string_view text) {
  const std::size_t point = std::min(text.find_first_of(",."), text.size());
  const std::string_view whole = text.substr(0, point);
  std::string decimals(text.substr(std::min(point + 1, text.size())));
  while (decimals.size() > 4 && decimals.ends_with('0')) decimals.pop_back();
  if (whole.empty() || whole.size() > 3 || decimals.size() > 4) return std::nullopt;
  if (!is_number(whole) || !is_number(decimals)) return std::nullopt;
  decimals.resize(4, '0');
  std::int32_t out = 0;
  for (const char c : std::string(whole) + decimals) out = out * 10 + (c - '0');
  return out;
}

}  // namespace

std::optional<Heading> read_heading(std::string_view cell) {
  const auto meaning = meaning_of_cell(cell);
  if (!meaning) return std::nullopt;
  const std::uint32_t said = *meaning;
  const auto says = [&](std::uint32_t any) { return (said & any) != 0; };
  const std::optional<Regime> regime = regime_in(said);
  if (says(kAid)) return Heading{};
  if (says(kEach) || (says(kUnit) && says(kPrice | kTotal | kHt | kTtc)))
    return Heading{Column::unit_price, regime};
  if (says(kQuantity)) return Heading{Column::quantity};
  if (says(kVat)) {
    if (says(kTotal)) return Heading{};
    return Heading{Column::vat, std::nullopt, says(kRate)};
  }
  if (says(kRegime) || (says(kHt) && says(kTtc) && !says(kTotal | kPrice)))
    return Heading{Column::regime};
  if (says(kTotal | kPrice | kHt | kTtc)) return Heading{Column::amount, regime, says(kTotal)};
  if (says(kLabel)) return Heading{Column::label, std::nullopt, true};
  if (says(kOther | kUnit | kRate)) return Heading{};
  if (says(kKind)) return Heading{Column::label};
  return std::nullopt;
}

bool names_total(std::string_view cell) {
  if (cell.size() > kLongestName) return false;
  const std::vector<Word> all = words_of(cell);
  std::span<const Word> words(all);
  const bool begins = begin_total(words);
  if (begins) words = words.subspan(is_total_word(words[0].folded) ? 1 : 2);
  bool key = begins;
  for (const Word& word : words) {
    const std::string spaced = " " + word.folded + " ";
    const bool known = is_number(word.folded) ||
                       kTotalWords.find(spaced) != std::string_view::npos ||
                       (begins && kAfterTotal.find(spaced) != std::string_view::npos);
    if (!known) return false;
    key = key || std::find(kTotalKeys.begin(), kTotalKeys.end(), word.folded) != kTotalKeys.end();
  }
  return key;
}

bool begins_like_total(std::string_view cell) {
  return cell.size() <= kLongestName && begin_total(words_of(cell));
}

std::optional<Regime> read_regime(std::string_view cell) {
  const auto said = meaning_of_cell(cell);
  constexpr std::uint32_t kAllowed = kHt | kTtc | kWithout;
  return said && (*said & ~kAllowed) == 0 ? regime_in(*said) : std::nullopt;
}

std::optional<Taux> read_rate(std::string_view cell, std::span<const Taux> rates) {
  if (cell.size() > kLongestName) return std::nullopt;
  const std::string signs = lowered(plain_signs(cell));
  std::string_view number = trimmed(signs);
  if (number.starts_with("tva")) number = trimmed(number.substr(3));
  const bool percentage = number.ends_with('%');
  if (percentage) number = trimmed(number.substr(0, number.size() - 1));
  const auto value = ten_thousandths(number);
  if (!value) return std::nullopt;
  for (const Taux rate : rates)
    if (*value == rate.points_base * 100 || (!percentage && *value == rate.points_base))
      return rate;
  return std::nullopt;
}

}  // namespace loire
