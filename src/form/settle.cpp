#include "form/settle.hpp"

#include <utility>

#include "form/amount_text.hpp"
#include "form/field.hpp"
#include "form/typed.hpp"

namespace loire::form {
namespace {

class Settler {
 public:
  Settler(Dossier& dossier, const Rulebook& rulebook)
      : dossier_(dossier), rulebook_(rulebook), entries_(std::exchange(dossier.saisies, {})) {}

  std::vector<DroppedEntry> run() {
    texts(dossier_fields(), dossier_, "");
    for (std::size_t i = 0; i < dossier_.depenses.size(); ++i) {
      const std::string prefix = "depenses." + dossier_.depenses[i].id + ".";
      texts(line_fields(), dossier_.depenses[i], prefix);
      line_amount(dossier_.depenses[i], prefix);
    }
    for (std::size_t i = 0; i < dossier_.financements.size(); ++i) {
      const std::string prefix = "financements." + std::to_string(i) + ".";
      texts(financement_fields(), dossier_.financements[i], prefix);
      amount(prefix + "montant", dossier_.financements[i].montant);
    }
    for (const char* id : {"plan_financement.aide_demandee", "plan_financement.devis_ht"})
      amount(id, *plan_amount(dossier_, id));
    for (const auto& [id, date] : {std::pair{"projet.date_debut", &dossier_.projet.date_debut},
                                   std::pair{"projet.date_fin", &dossier_.projet.date_fin}})
      day(id, *date);
    for (const char* id : {"porteur.commune", "porteur.epci"}) {
      const std::string query = typed_line(take(id));
      if (!query.empty()) dossier_.saisies[id] = query;
    }
    for (const auto& [id, answer] : std::map(dossier_.criteres))
      write("criteres." + id + ".texte", answer.texte);
    for (const auto& [field, text] : entries_)
      if (!text.empty()) dropped_.push_back({field, ""});
    return std::move(dropped_);
  }

 private:
  /// The entry of the field `id`, which it then has no more; empty when it had none.
  std::string take(const std::string& id) {
    const auto entry = entries_.extract(id);
    return entry ? entry.mapped() : std::string();
  }

  void write(const std::string& id, const std::string& text) {
    set_field(dossier_, rulebook_, id, text);
  }

  /// The texts and numbers of `subject`, written anew as the keyboard would.
  template <class Subject>
  void texts(std::span<const Field<Subject>> fields, const Subject& subject,
             const std::string& prefix) {
    for (const Field<Subject>& field : fields)
      if (field.value == ValueKind::text || field.value == ValueKind::digits)
        if (const std::string text = field.read(subject); !text.empty())
          write(prefix + std::string(field.id), text);
  }

  /// True when the answer `given` settles it against `text`: told where the two differ.
  bool answered(const std::string& id, const std::string& text, std::optional<Centimes> given) {
    const AmountReading reading = read_amount_of(id, text);
    const auto* entered = std::get_if<Centimes>(&reading.value);
    if (!given || !entered) return false;
    if (*entered != *given) dropped_.push_back({id, format_euros(*given)});
    return true;
  }

  void amount(const std::string& id, const std::optional<Centimes>& given) {
    const std::string text = take(id);
    if (!text.empty() && !answered(id, text, given)) write(id, text);
  }

  void line_amount(const Depense& line, const std::string& prefix) {
    const std::string regime = take(prefix + "regime");
    if (regime == "ttc" && !line.montant_ht && !line.montant_ttc)
      dossier_.saisies[prefix + "regime"] = regime;
    amount(prefix + "montant", line.montant_ht ? line.montant_ht : line.montant_ttc);
  }

  void day(const std::string& id, const std::string& given) {
    const std::string text = take(id);
    const auto entered = typed_day(text);
    if (entered && typed_day(given)) {
      if (text != given) dropped_.push_back({id, format_date(*typed_day(given))});
    } else if (!text.empty()) {
      write(id, text);
    } else if (!given.empty()) {
      write(id, std::string(given));
    }
  }

  Dossier& dossier_;
  const Rulebook& rulebook_;
  std::map<std::string, std::string> entries_;  ///< those that no field has taken yet
  std::vector<DroppedEntry> dropped_;
};

}  // namespace

std::vector<DroppedEntry> settle(Dossier& dossier, const Rulebook& rulebook) {
  return Settler(dossier, rulebook).run();
}

}  // namespace loire::form
