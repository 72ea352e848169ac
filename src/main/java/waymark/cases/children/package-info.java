/// What a child needs beside the referral, which needs no consent: social care, a guardian, an adult beside
/// them, information, how old they are, and the panel of a pilot area that decides instead of the Home Office.
/// Each is a [ChildStep] with a record of its own; which areas are pilots is data.
@NamedInterface("children")
@NullMarked
package waymark.cases.children;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
