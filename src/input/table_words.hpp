// What the words of a quote's or a budget's table mean: its headings, its totals, its rates.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/dossier.hpp"

namespace loire {

/// What a column of a table is taken as.
enum class Column : std::uint8_t {
  ignored,
  label,
  amount,
  regime,  ///< «HT» or «TTC» alone
  vat,     ///< rates; an amount of VAT is ignored
  quantity,
  unit_price
};

struct Heading {
  Column use = Column::ignored;
  std::optional<Regime> regime{};  ///< amount, unit_price: when the heading says it
  /// amount: a total or a cost, rather than a price. label: what is bought, rather than its kind.
  /// vat: rates, rather than perhaps amounts.
  bool clear = false;
};

/// Reads a cell as the heading of a column, in any case, with or without accents: «Montant HT (€)»,
/// «P.U.», «Désignation». Nothing when one of its words stands in no heading.
std::optional<Heading> read_heading(std::string_view cell);

/// Whether `cell` says nothing but a total, a subtotal or a VAT, which is no expense: «Sous-total»,
/// «Total du projet HT», «TVA 20 %».
bool names_total(std::string_view cell);

/// Whether `cell` begins with «Total» or «Sous-total»: «Total école», but also the supplier
/// «Total Energies».
bool begins_like_total(std::string_view cell);

/// «HT», «TTC», «toutes taxes comprises», alone in a cell.
std::optional<Regime> read_regime(std::string_view cell);

/// The one of `rates` that `cell` says, as a percentage («20 %», «5,50») or as a fraction («0,2»).
std::optional<Taux> read_rate(std::string_view cell, std::span<const Taux> rates);

}  // namespace loire
