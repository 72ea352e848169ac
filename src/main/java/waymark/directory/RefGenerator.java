package waymark.directory;

import java.util.random.RandomGenerator;
import waymark.kernel.Ref;

/// References of people and of what names them: `PE-7K2M9QX`, six random characters and a check. A running
/// number would tell how many there are; the check catches a character misheard, and two that changed
/// places.
public final class RefGenerator {

    /// Without I, L, O and U, which are misread or misheard. 31 of them, a prime: every swap and every slip
    /// then shows.
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXY";

    private static final int LENGTH = 6;

    private RefGenerator() {}

    public static Ref next(RandomGenerator random) {
        return next("PE", random);
    }

    /// @param letters that say what it refers to (`PE`)
    public static Ref next(String letters, RandomGenerator random) {
        var characters = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            characters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new Ref(letters + "-" + characters + check(characters));
    }

    /// True where the check fits: the reference was not misheard.
    static boolean sound(Ref ref) {
        var value = ref.value();
        return value.length() == 10
                && value.startsWith("PE-")
                && value.chars().skip(3).allMatch(character -> ALPHABET.indexOf(character) >= 0)
                && value.charAt(9) == check(value.substring(3, 9));
    }

    private static char check(CharSequence characters) {
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            sum += (i + 2) * ALPHABET.indexOf(characters.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }
}
