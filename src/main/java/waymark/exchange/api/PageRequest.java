package waymark.exchange.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which page of a list was asked for.
///
/// @param after the key that the page before ended with, or empty
/// @param area code of the one area that is wanted, or empty
record PageRequest(String after, int limit, String area) {

    static final int USUAL = 50;
    static final int MOST = 100;

    private static final Pattern KEY = Pattern.compile("[A-Z0-9_/-]{1,100}");
    private static final Pattern AREA = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final Pattern LIMIT = Pattern.compile("[0-9]{1,3}");

    static PageRequest of(@Nullable String cursor, @Nullable String limit, @Nullable String area) {
        return new PageRequest(after(cursor), limit(limit), area(area));
    }

    private static String after(@Nullable String cursor) {
        if (cursor == null) {
            return "";
        }
        try {
            var key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (KEY.matcher(key).matches()) {
                return key;
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw ApiProblem.parameter("cursor", "Send what next was in the page before");
    }

    private static int limit(@Nullable String limit) {
        if (limit == null) {
            return USUAL;
        }
        int wanted = LIMIT.matcher(limit).matches() ? Integer.parseInt(limit) : 0;
        if (wanted < 1 || wanted > MOST) {
            throw ApiProblem.parameter("limit", "It has to be a whole number from 1 to " + MOST);
        }
        return wanted;
    }

    private static String area(@Nullable String area) {
        if (area == null) {
            return "";
        }
        if (!AREA.matcher(area).matches()) {
            throw ApiProblem.parameter("area", "It has to be the code of an area");
        }
        return area;
    }

    static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
