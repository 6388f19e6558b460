#include "app/budget_table.hpp"

#include <vector>

#include "app/context.hpp"
#include "app/states.hpp"
#include "app/texts_budget.hpp"
#include "app/texts_paper.hpp"
#include "french/format.hpp"
#include "text/separated_values.hpp"

namespace loire::app {
namespace {

constexpr char kByteOrderMark[] = "\uFEFF";

/// The amount in euros, without separators of thousands.
std::string plain_amount(Centimes amount, TableFormat format) {
  std::string out = format_digits(amount);
  if (format == TableFormat::neutral) out[out.size() - 3] = '.';
  return out;
}

std::string plain_rate(Taux rate, TableFormat format) {
  std::string out = format_rate(rate);
  const std::size_t comma = out.find(',');
  if (format == TableFormat::neutral && comma != std::string::npos) out[comma] = '.';
  return out;
}

}  // namespace

std::string budget_table(const Session& session, TableFormat format) {
  const Evaluation evaluation(session);
  const PageContext& context = evaluation.context;
  std::vector<std::vector<std::string>> rows{
      {text::kLabelColumn, text::kNatureColumn, text::kAmountColumn, text::kAmountWithVatColumn,
       text::kVatColumn, text::kStateColumn, text::kWhyColumn}};
  Bounds total = exactly({0});
  const auto& lines = context.dossier().depenses;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Depense& line = lines[i];
    const Bounds& amount = context.assessment.depenses[i].montant_ht;
    total = total + amount;
    rows.push_back(
        {line.libelle,
         line.nature ? context.rulebook().depenses[static_cast<std::size_t>(*line.nature)].nom_court
                     : "",
         amount.exact() ? plain_amount(amount.min, format) : "",
         line.montant.ttc ? plain_amount(*line.montant.ttc, format) : "",
         line.tva ? plain_rate(*line.tva, format) : "", line_state(context, i).words,
         reason_unless_eligible(context, i)});
  }
  if (!lines.empty() && total.exact())
    rows.push_back({text::kTotalHt, "", plain_amount(total.min, format), "", "", "", ""});
  if (format == TableFormat::neutral) return separated_values(rows, '\t');
  return kByteOrderMark + separated_values(rows, ';');
}

}  // namespace loire::app
