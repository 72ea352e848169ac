package waymark.web.language;

/// Knows which languages of the public side have been checked by somebody who speaks them.
public interface CheckedLanguages {

    /// True where the texts, as they are now, were checked.
    boolean checked(Language language);
}
