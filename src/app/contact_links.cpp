#include "app/contact_links.hpp"

#include "page/parts.hpp"

namespace loire::app {
namespace {

// Mail programs on Windows accept links of about 2,000 characters.
constexpr std::size_t kMaxBodyLength = 1'700;

/// `words` as a part of an address (RFC 6068): all bytes but letters, digits and -._~ are encoded.
std::string percent_encoded(std::string_view words) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char each : words) {
    const auto byte = static_cast<unsigned char>(each);
    const bool plain = (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') ||
                       (each >= '0' && each <= '9') || each == '-' || each == '.' || each == '_' ||
                       each == '~';
    if (plain) {
      out += each;
    } else if (each == '\n') {
      out += "%0D%0A";
    } else {
      out += '%';
      out += kDigits[byte >> 4U];
      out += kDigits[byte & 15U];
    }
  }
  return out;
}

page::Node link_to(std::string id, std::string label, std::string address) {
  page::Node out = page::make(page::NodeKind::link, std::move(id), std::move(label));
  out.href = std::move(address);
  return out;
}

}  // namespace

page::Node mail_link(std::string id, std::string label, std::string_view address,
                     std::string_view subject, std::string_view body) {
  std::string href = "mailto:" + std::string(address) + "?subject=" + percent_encoded(subject);
  const std::string encoded = percent_encoded(body);
  if (!encoded.empty() && encoded.size() <= kMaxBodyLength) href += "&body=" + encoded;
  return link_to(std::move(id), std::move(label), std::move(href));
}

page::Node telephone_link(std::string id, std::string label, std::string_view number) {
  std::string href = "tel:";
  for (const char each : number)
    if (each >= '0' && each <= '9') href += each;
  return link_to(std::move(id), std::move(label), std::move(href));
}

}  // namespace loire::app
