// Links to the contact of the call: an e-mail that is ready to send, and a telephone number.
#pragma once

#include <string>
#include <string_view>

#include "page/node.hpp"

namespace loire::app {

/// A link that opens a new e-mail to `address`. A body too long for a link is left out, because some mail
/// programs cut it.
page::Node mail_link(std::string id, std::string label, std::string_view address,
                     std::string_view subject, std::string_view body);

/// A link that calls `number`, a French number with or without spaces.
page::Node telephone_link(std::string id, std::string label, std::string_view number);

}  // namespace loire::app
