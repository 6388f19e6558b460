#include "app/paste.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/undo.hpp"

namespace loire::app {
namespace {

/// Whether the expense has no answer but HT or TTC and the VAT, which a new one has from the last.
bool is_blank(const Depense& line) {
  Depense blank;
  blank.id = line.id;
  blank.montant.regime = line.montant.regime;
  blank.tva = line.tva;
  return line == blank;
}

/// The place of the expense in which the table was pasted, if that one is blank; else the end.
std::size_t replaced_index(const Session& session) {
  const auto& lines = session.dossier.depenses;
  const auto found = std::find_if(lines.begin(), lines.end(), [&](const Depense& line) {
    return session.pasted && line.id == session.pasted->ref.item && is_blank(line);
  });
  return static_cast<std::size_t>(found - lines.begin());
}

}  // namespace

bool is_pasted_table(const Session& session, const Ref& ref, std::string_view text) {
  return of_line(ref.key) && find_line(session.dossier, ref.item) &&
         read_pasted_table(text, *session.rulebook);
}

std::optional<PastedTable> pasted_table(const Session& session) {
  if (!session.pasted) return std::nullopt;
  const std::size_t lines = session.dossier.depenses.size();
  const std::size_t replaced = replaced_index(session) < lines ? 1 : 0;
  const std::size_t kept = std::min(lines - replaced, kMaxLines);
  return read_pasted_table(session.pasted->text, *session.rulebook, kMaxLines - kept);
}

std::vector<Depense> pasted_lines(const Session& session, const PastedTable& table) {
  const auto& lines = session.dossier.depenses;
  const std::size_t replaced = replaced_index(session);
  const Depense blank = replaced < lines.size() ? lines[replaced] : new_line(session.dossier);
  const bool says_vat = std::any_of(table.columns.begin(), table.columns.end(),
                                    [](const auto& each) { return each.use == Column::vat; });
  std::vector<Depense> out;
  for (const PastedLine& pasted : table.lines) {
    Depense line = blank;
    line.libelle = pasted.label;
    Montant& amount = line.montant;
    if (pasted.regime) amount.regime = *pasted.regime;
    amount.raw = pasted.amount.raw;
    (amount.regime == Regime::ttc ? amount.ttc : amount.ht) = pasted.amount.value;
    if (says_vat) line.tva = pasted.vat;
    else if (!amount.typed_ttc()) line.tva.reset();
    out.push_back(std::move(line));
  }
  return out;
}

std::size_t add_pasted_lines(Session& session) {
  const auto table = pasted_table(session);
  if (!table || table->lines.empty()) return 0;
  std::vector<Depense> added = pasted_lines(session, *table);
  auto& lines = session.dossier.depenses;
  const std::size_t at = replaced_index(session);
  if (at < lines.size()) {
    forget_line(session, lines[at].id);
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
  }
  PastedLines undone;
  for (std::size_t i = 0; i < added.size(); ++i) {
    added[i].id = next_line_id(session.dossier);
    undone.ids.push_back(added[i].id);
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at + i), added[i]);
  }
  session.pasted.reset();
  session.open_items.erase(ItemList::expenses);
  keep_removed(session, std::move(undone));
  return added.size();
}

}  // namespace loire::app
