#include "core/money.hpp"

#include "unit/support.hpp"

namespace loire::tests {
namespace {

template <class A, class B>
concept Multiplies = requires(A a, B b) {
  a* b;
};
template <class A, class B>
concept Adds = requires(A a, B b) {
  a + b;
};
template <class A, class B>
concept Converts = requires(A a, B b) {
  a = b;
};

// Amounts and rates combine only through named functions.
static_assert(!Multiplies<Centimes, Centimes>);
static_assert(!Multiplies<Centimes, Taux>);
static_assert(!Multiplies<Centimes, int>);
static_assert(!Multiplies<Centimes, double>);
static_assert(!Adds<Centimes, int>);
static_assert(!Adds<Centimes, Taux>);
static_assert(Adds<Centimes, Centimes>);
static_assert(!Converts<Centimes, int>);
static_assert(!Converts<Centimes, Taux>);

constexpr Taux kRate{8000};
constexpr Centimes kCeiling{25'000'00};

static_assert(share_rounded_down({31'249'99}, kRate) == Centimes{24'999'99});
static_assert(share_rounded_down({31'250'00}, kRate) == kCeiling);
static_assert(base_reaching(kCeiling, kRate) == Centimes{31'250'00});
static_assert(ht_from_ttc({15}, {2000}) == Centimes{13});
static_assert((exactly({1}) + Bounds{{2}, std::nullopt}) == Bounds{{3}, std::nullopt});

}  // namespace

TEST_CASE("the share is rounded down, so that the maximum rate is never exceeded") {
  const auto share = [](std::int64_t base) { return share_rounded_down({base}, kRate).value; };
  CHECK(share(0) == 0);
  CHECK(share(1) == 0);
  CHECK(share(2) == 1);
  CHECK(share(4) == 3);
  CHECK(share(5) == 4);
  CHECK(share(6) == 4);
  CHECK(share(3'124'999) == 2'499'999);
  CHECK(share(3'125'000) == 2'500'000);
  CHECK(share(3'125'001) == 2'500'000);
  CHECK(share(99'999'999'999) == 79'999'999'999);
}

TEST_CASE("the share agrees with exact arithmetic at every rate that an edition could have") {
  // Bases around 10 000 give the smallest and the largest remainders.
  for (const std::int64_t base : {0LL, 1LL, 7LL, 9'999LL, 10'000LL, 10'001LL, 123'456'789LL})
    for (std::int32_t points = 0; points <= 10'000; points += 125)
      CHECK(share_rounded_down({base}, {points}).value == base * points / 10'000);
}

TEST_CASE("the share of two hundred largest lines does not overflow") {
  const Centimes base{200 * kMaxLineCentimes.value};
  CHECK(share_rounded_down(base, {10'000}) == base);
  CHECK(share_rounded_down(base, kRate).value == 15'999'999'999'840);
}

TEST_CASE("base_reaching gives the smallest base whose share reaches an amount") {
  for (const std::int32_t points : {1, 210, 3333, 5000, 7999, 8000, 9999, 10'000})
    for (const std::int64_t share : {0LL, 1LL, 2LL, 3LL, 99LL, 100LL, 2'499'999LL, 2'500'000LL}) {
      const Centimes base = base_reaching({share}, {points});
      CHECK(share_rounded_down(base, {points}).value >= share);
      if (base.value > 0) CHECK(share_rounded_down({base.value - 1}, {points}).value < share);
    }
}

TEST_CASE("the HT amount is rounded to the nearest centime, half up") {
  const auto ht = [](std::int64_t ttc, std::int32_t rate) {
    return ht_from_ttc({ttc}, {rate}).value;
  };
  CHECK(ht(15, 2000) == 13);  // 12,5 centimes: half up
  CHECK(ht(120, 2000) == 100);
  CHECK(ht(0, 2000) == 0);
  CHECK(ht(1, 2000) == 1);
  CHECK(ht(9, 2000) == 8);                            // 7,5
  CHECK(ht(99'999'999'999, 2000) == 83'333'333'333);  // …332,5
  CHECK(ht(99'999'999'999, 0) == 99'999'999'999);
}

TEST_CASE("every VAT rate of the edition gives the HT amount of its definition") {
  std::vector<std::int32_t> rates;
  for (const Taux rate : rulebook().taux_tva) rates.push_back(rate.points_base);
  CHECK(rates == std::vector<std::int32_t>{0, 210, 550, 850, 1000, 2000});
  for (const std::int32_t rate : rates)
    for (const std::int64_t ttc :
         {0LL, 1LL, 2LL, 3LL, 49LL, 50LL, 51LL, 12'345'678LL, 99'999'999'999LL}) {
      const std::int64_t ht = ht_from_ttc({ttc}, {rate}).value;
      // Nearest means |ht - exact| <= 1/2, with the half rounded up. Both sides are multiplied by
      // 2 (10 000 + rate) so that the arithmetic uses integers.
      const std::int64_t divisor = 10'000 + rate;
      const std::int64_t error = 2 * ht * divisor - 2 * ttc * 10'000;
      CHECK(error <= divisor);
      CHECK(error > -divisor);
    }
}

TEST_CASE("bounds add up, and a term without a maximum leaves the sum without one") {
  const Bounds known{{1}, Centimes{3}};
  CHECK((known + exactly({10})) == Bounds{{11}, Centimes{13}});
  CHECK((known + Bounds{}) == Bounds{{1}, std::nullopt});
  CHECK((Bounds{} + known) == Bounds{{1}, std::nullopt});
  CHECK(exactly({3}).exact());
  CHECK_FALSE(known.exact());
  CHECK_FALSE(Bounds{}.exact());
}

}  // namespace loire::tests
