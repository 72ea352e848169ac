package waymark.web.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;

/// What somebody typed into a form that is not taken: what of it may be kept or shown again, and where it
/// waits for the page that says that it was not taken.
public final class TypedFields {

    private static final String HELD = "waymark.typed";
    private static final Set<String> OURS = Set.of("_csrf", IdempotencyKeys.FIELD, ParkedForms.FIELD, "_form");

    /// What opens something is typed again, never kept and never shown: passwords anywhere.
    private static final Set<String> PASSWORDS = Set.of("password", "current", "secret");

    /// And these where somebody signs in or shows a code. Elsewhere people write under the same names.
    private static final Set<String> CODES = Set.of("again", "code", "answer");

    private static final List<String> OF_CODES = List.of(
            "/sign-in",
            "/first",
            "/step-up",
            "/account",
            "/receipt",
            "/page",
            "/certificate",
            "/evaluation",
            "/have-your-say",
            "/workshop");

    private TypedFields() {}

    /// @param path where the form was going
    static List<ParkedForm.Field> of(String path, Map<String, String[]> parameters) {
        var fields = new ArrayList<ParkedForm.Field>();
        parameters.forEach((name, values) -> {
            for (var value : values) {
                if (!OURS.contains(name) && !isSecret(path, name)) {
                    fields.add(new ParkedForm.Field(name, value));
                }
            }
        });
        return fields;
    }

    /// Holds what was typed for the page that answers this request, which shows it to be copied. What the
    /// address itself says was not typed.
    ///
    /// @return whether there is anything to show
    public static boolean hold(HttpServletRequest request) {
        var inAddress = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .keySet();
        var typed = of(request.getRequestURI(), request.getParameterMap()).stream()
                .filter(field -> !field.unseen() && !field.value().isBlank() && !inAddress.contains(field.name()))
                .toList();
        request.setAttribute(HELD, typed);
        return !typed.isEmpty();
    }

    /// What [#hold] found, or nothing.
    public static List<ParkedForm.Field> held(HttpServletRequest request) {
        return request.getAttribute(HELD) instanceof List<?> held
                ? held.stream().map(ParkedForm.Field.class::cast).toList()
                : List.of();
    }

    private static boolean isSecret(String path, String name) {
        return PASSWORDS.contains(name)
                || CODES.contains(name)
                        && OF_CODES.stream().anyMatch(each -> path.equals(each) || path.startsWith(each + "/"));
    }
}
