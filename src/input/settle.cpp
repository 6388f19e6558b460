#include "input/settle.hpp"

#include <algorithm>
#include <utility>

#include "core/each_answer.hpp"
#include "french/format.hpp"
#include "input/typed.hpp"
#include "input/write.hpp"

namespace loire {
namespace {

/// Combines each answer of a draft with its raw entry.
class Settler {
 public:
  Settler(Dossier& dossier, const Rulebook& rulebook, RawEntries entries)
      : dossier_(dossier), rulebook_(rulebook), entries_(std::move(entries)) {}

  std::vector<DroppedEntry> run() {
    std::vector<Ref> refs = to_settle();
    // The regimes come first because raw amounts are read with them.
    std::stable_partition(refs.begin(), refs.end(),
                          [](const Ref& ref) { return ref.key == Key::depense_regime; });
    for (const Ref& ref : refs) {
      if (!entries_.empty()) id_ = path_of(ref);  // only entries need the id, which is slow to make
      ref_ = &ref;
      with_answer(dossier_, ref,
                  [&](auto answer, const AnswerInfo& about) { settle(answer, about.kind); });
    }
    for (const auto& [field, text] : entries_)
      if (!text.empty()) dropped_.push_back({field, ""});
    return std::move(dropped_);
  }

 private:
  /// The answers that an entry or the cleaning may change. Settling one may remove it, so they are
  /// collected first.
  std::vector<Ref> to_settle() const {
    std::vector<Ref> out;
    for_each_answer(dossier_,
                    [&](const auto& answer, const AnswerInfo& about, std::string_view item) {
                      if (!entries_.empty() || to_clean(answer))
                        out.push_back({about.key, std::string(item)});
                    });
    return out;
  }

  static bool to_clean(const std::string& text) { return !text.empty(); }
  static bool to_clean(const Search& search) { return !search.text.empty(); }
  static bool to_clean(const Typed<Date>& day) { return day.value.has_value(); }
  template <class T>
  static bool to_clean(const T&) {
    return false;
  }

  /// Removes the entry of the current answer and returns it; empty when there is none.
  std::string take() {
    if (entries_.empty()) return {};
    const auto entry = entries_.extract(id_);
    return entry ? entry.mapped() : std::string();
  }

  void write(const std::string& text) { set_answer(dossier_, rulebook_, *ref_, text); }

  /// Writes a text or a number again in the way that typing does, which cleans it.
  void settle(const std::string& text, Kind) {
    if (!text.empty()) write(text);
  }

  void settle(const Search& search, Kind) {
    const std::string text = take();
    write(text.empty() ? search.text : text);
  }

  void settle(const Typed<Centimes>& answer, Kind) { amount(answer.value); }

  void settle(const Montant& answer, Kind) { amount(answer.ht ? answer.ht : answer.ttc); }

  void settle(Regime, Kind) {
    if (take() == "ttc" && find_line(dossier_, ref_->item)->montant.missing()) write("ttc");
  }

  void settle(const Typed<Date>& answer, Kind) {
    const std::string text = take();
    const std::string given = answer.value ? format_iso(*answer.value) : "";
    const auto entered = typed_day(text), known = typed_day(given);
    if (entered && known) {
      if (entered != known) dropped_.push_back({id_, format_date(*known)});
    } else if (!text.empty() || !given.empty()) {
      write(text.empty() ? given : text);
    }
  }

  template <class T>
  void settle(const T&, Kind) {}

  void amount(std::optional<Centimes> given) {
    const std::string text = take();
    if (!text.empty() && !keeps_answer(text, given)) write(text);
  }

  /// Whether the answer `given` is kept instead of `text`. Reports `text` as dropped if it differs.
  bool keeps_answer(const std::string& text, std::optional<Centimes> given) {
    const AmountReading reading = read_amount_of(ref_->key, text);
    const auto* entered = std::get_if<Centimes>(&reading.value);
    if (!given || !entered) return false;
    if (*entered != *given) dropped_.push_back({id_, format_euros(*given)});
    return true;
  }

  Dossier& dossier_;
  const Rulebook& rulebook_;
  RawEntries entries_;  ///< the entries that are not used yet
  std::string id_;
  const Ref* ref_ = nullptr;
  std::vector<DroppedEntry> dropped_;
};

}  // namespace

std::vector<DroppedEntry> settle(Dossier& dossier, const Rulebook& rulebook, RawEntries entries) {
  return Settler(dossier, rulebook, std::move(entries)).run();
}

}  // namespace loire
