/// What the person said about others knowing of them, asked before anybody outside the organisation of the case's
/// owner sees anything. [SharingConsent] decides for every [SharingAct]; where the answer is not yes, a ground, a
/// reason and whether the person was told are recorded ([SharingsWithoutConsent]).
@NamedInterface("sharing-consent")
@NullMarked
package waymark.cases.consent.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
