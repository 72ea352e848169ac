package waymark.cases.consent.sharing;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who would come to know something of a case.
///
/// @param organisation its code in the directory; null where it is only named in words
/// @param name as people read it; for who is only typed, what was typed
public record Recipient(Kind kind, @Nullable String organisation, String name) {

    private static final Pattern ENFORCERS = Pattern.compile(
            "police|constabulary|immigration enforcement|border force|crime agency|\\b(nca|glaa|hmrc)\\b",
            Pattern.CASE_INSENSITIVE);

    /// What they are, which says which answers of the person are about them.
    public enum Kind {
        /// The organisation of the case's owner, to whom the person came.
        OWN,
        /// The police and others who enforce the law.
        POLICE,
        /// The Home Office and those who decide for it in the NRM.
        NRM,
        /// A service that is to support the person.
        SERVICE,
        /// Any other organisation, of the directory or not.
        ORGANISATION
    }

    /// The NRM.
    public static Recipient nrm() {
        return new Recipient(Kind.NRM, null, "The NRM");
    }

    /// A force that is only named in words, as in a request of the police.
    public static Recipient police(String name) {
        return new Recipient(Kind.POLICE, null, name);
    }

    /// Somebody who is only named in words. Words that name a body that enforces the law count as the police: a no to
    /// them is not got round by typing.
    public static Recipient typed(String name) {
        return new Recipient(ENFORCERS.matcher(name).find() ? Kind.POLICE : Kind.ORGANISATION, null, name);
    }

    /// The same as a service that is to support the person; the police stay the police.
    public Recipient asService() {
        return kind == Kind.ORGANISATION ? new Recipient(Kind.SERVICE, organisation, name) : this;
    }
}
