/// Every letter that Waymark sends goes through [Mail]: its headers, its two forms (text and HTML), and
/// what became of it. What a letter says is its module's matter.
@NullMarked
package waymark.web.mail;

import org.jspecify.annotations.NullMarked;
