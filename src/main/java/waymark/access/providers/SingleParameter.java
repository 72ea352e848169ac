package waymark.access.providers;

import jakarta.servlet.http.HttpServletRequest;

/// A parameter of a provider's callback. One that is sent twice is not believed at all.
final class SingleParameter {

    private static final int LONGEST = 4_000;

    private SingleParameter() {}

    /// The one value there is, or an empty one.
    static String of(HttpServletRequest request, String name) throws SignInRefused {
        var values = request.getParameterValues(name);
        if (values == null) {
            return "";
        }
        if (values.length > 1 || values[0].length() > LONGEST) {
            throw new SignInRefused(SignInRefusal.UNSURE);
        }
        return values[0];
    }
}
