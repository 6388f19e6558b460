// Any text is an amount within the limits or is kept as typed with a reason.
#include "core/dossier.hpp"
#include "fuzz/target.hpp"
#include "input/amount_reading.hpp"
#include "input/typed.hpp"

namespace {

void check(const loire::AmountReading& reading) {
  using namespace loire;
  using tests::promise;
  const auto within = [](Centimes amount) {
    return amount.value >= 0 && amount <= kMaxLineCentimes;
  };
  if (const auto* amount = std::get_if<Centimes>(&reading.value))
    promise(within(*amount), "an amount is within the limits");
  if (const auto* two = std::get_if<AmbiguousAmount>(&reading.value))
    promise(within(two->as_thousands) && (!two->as_decimals || within(*two->as_decimals)),
            "both readings are within the limits");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace loire;
  using tests::promise;
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  check(read_amount(text));
  check(read_untaxed_amount(text));
  for (const auto clean :
       {typed_line, typed_lines, typed_cells, typed_email, typed_telephone, typed_number}) {
    const std::string once = clean(text);
    promise(clean(once) == once, "a text that was cleaned stays as it is");
  }
  typed_day(text);
  return 0;
}
