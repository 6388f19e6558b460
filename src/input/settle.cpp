#include "input/settle.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

#include "core/each_answer.hpp"
#include "french/format.hpp"
#include "input/typed.hpp"
#include "input/write.hpp"
#include "text/cut.hpp"

namespace loire {
namespace {

constexpr std::size_t kMaxWords = 60;

/// Combines each answer of a draft with its raw entry.
class Settler {
 public:
  Settler(Dossier& dossier, const Rulebook& rulebook, RawEntries entries)
      : dossier_(dossier), rulebook_(rulebook), entries_(std::move(entries)) {}

  std::vector<SettledNote> run() {
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
      if (!text.empty()) notes_.push_back({Settled::no_control, field, ""});
    return std::move(notes_);
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

  void note(Settled what, std::string words) { notes_.push_back({what, id_, std::move(words)}); }

  /// The current answer as it is in the dossier now, of the type of `before`.
  template <class T>
  T now(const T& before) const {
    T out = before;
    with_answer(dossier_, *ref_, [&]<class Found>(const Found& answer, const AnswerInfo&) {
      if constexpr (std::is_same_v<Found, T>) out = answer;
    });
    return out;
  }

  /// Notes what cleaning made of the text `before`.
  void note_cleaned(const std::string& before, const std::string& after, bool of_entry) {
    if (before != after)
      notes_.push_back({Settled::cleaned, path_of(*ref_), repeated(after, kMaxWords), of_entry});
  }

  /// Writes a text or a number again in the way that typing does, which cleans it.
  void settle(const std::string& text, Kind) {
    if (text.empty()) return;
    write(text);
    note_cleaned(text, now(text), false);
  }

  void settle(const Search& search, Kind) {
    const std::string text = take();
    const std::string& given = text.empty() ? search.text : text;
    write(given);
    note_cleaned(given, now(search).text, true);
  }

  static std::optional<Centimes> value_of(const Typed<Centimes>& answer) { return answer.value; }
  static std::optional<Centimes> value_of(const Montant& answer) {
    return answer.ht ? answer.ht : answer.ttc;
  }
  void settle(const Typed<Centimes>& answer, Kind) { amount(answer); }
  void settle(const Montant& answer, Kind) { amount(answer); }

  void settle(Regime, Kind) {
    const std::string text = take();
    if (text.empty()) return;
    const Montant& amount = find_line(dossier_, ref_->item)->montant;
    if (text != "ttc") note(Settled::no_control, "");
    else if (amount.missing()) write("ttc");
    else if (amount.typed_ttc()) note(Settled::same, "");
    else note(Settled::contradicted, format_euros(*amount.ht) + " HT");
  }

  void settle(const Typed<Date>& answer, Kind) {
    const std::string text = take();
    const std::string given = answer.value ? format_iso(*answer.value) : "";
    const auto entered = typed_day(text), known = typed_day(given);
    if (entered && known) {
      note(entered == known ? Settled::same : Settled::contradicted, format_date(*known));
    } else if (!text.empty()) {
      if (answer.value) note(Settled::replaced, format_date(*answer.value));
      write(text);
      const Typed<Date> written = now(answer);
      if (written.value) note(Settled::read, format_date(*written.value));
      else note_cleaned(text, written.raw, true);
    } else if (!given.empty()) {
      write(given);
    }
  }

  template <class T>
  void settle(const T&, Kind) {}

  template <class Answer>
  void amount(const Answer& answer) {
    const std::optional<Centimes> given = value_of(answer);
    const std::string text = take();
    if (text.empty()) return;
    const AmountReading reading = read_amount_of(ref_->key, text);
    const auto* entered = std::get_if<Centimes>(&reading.value);
    if (given && entered) {
      note(*entered == *given ? Settled::same : Settled::contradicted, format_euros(*given));
      return;
    }
    if (given) note(Settled::replaced, format_euros(*given));
    write(text);
    const Answer written = now(answer);
    if (const auto value = value_of(written)) note(Settled::read, format_euros(*value));
    else note_cleaned(text, written.raw, true);
  }

  Dossier& dossier_;
  const Rulebook& rulebook_;
  RawEntries entries_;  ///< the entries that are not used yet
  std::string id_;
  const Ref* ref_ = nullptr;
  std::vector<SettledNote> notes_;
};

}  // namespace

std::vector<SettledNote> settle(Dossier& dossier, const Rulebook& rulebook, RawEntries entries) {
  return Settler(dossier, rulebook, std::move(entries)).run();
}

}  // namespace loire
