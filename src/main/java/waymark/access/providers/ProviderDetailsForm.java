package waymark.access.providers;

import java.util.ArrayList;
import java.util.List;
import waymark.access.worklink.WorkDomain;
import waymark.kernel.Ruling;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The form about a provider: how Waymark is known there, and by which words it says that it checked a
/// strong factor. The secret is never shown again; left empty, it stays.
final class ProviderDetailsForm {

    static final int NAME = 100;
    static final String NO_NAME = "Enter what its people call their account there";

    private static final int MOST = 20;

    private ProviderDetailsForm() {}

    /// @param secret empty where it stays
    record Details(
            String name, String clientId, String secret, List<String> acr, List<String> amr, List<String> domains) {

        /// True where people could sign in with it: it knows Waymark, and says when it checked a strong
        /// factor.
        boolean usable() {
            return !clientId.isEmpty() && !(acr.isEmpty() && amr.isEmpty());
        }

        @Override
        public String toString() {
            return "details of a provider"; // the secret never into a log
        }
    }

    static FormData filled(Provider provider) {
        return FormData.version(provider.version())
                .with("name", provider.name())
                .with("clientId", provider.clientId())
                .with("acr", String.join("\n", provider.acr()))
                .with("amr", String.join("\n", provider.amr()))
                .with("domains", String.join("\n", provider.domains()));
    }

    static Ruling<Details> read(FormData form) {
        return form.read(reader -> new Details(
                reader.requiredLine("name", "The name", NAME, NO_NAME),
                printable(reader, "clientId", 255, "Enter the client id as the provider gave it"),
                printable(
                        reader,
                        "secret",
                        500,
                        "Enter the client secret as the provider gave it, or leave it empty to keep the one that is here"),
                values(reader, "acr"),
                values(reader, "amr"),
                domains(reader)));
    }

    private static String printable(FormReader reader, String field, int longest, String message) {
        var typed = reader.form().text(field);
        reader.when(!printable(typed, longest), field, message);
        return typed;
    }

    private static boolean printable(String typed, int longest) {
        return typed.length() <= longest && typed.chars().allMatch(each -> each > ' ' && each < 127);
    }

    private static List<String> values(FormReader reader, String field) {
        var lines = reader.form().lines(field).stream().distinct().toList();
        reader.when(
                lines.size() > MOST || !lines.stream().allMatch(line -> printable(line, 200)),
                field,
                "Enter one value a line, without spaces, 20 at the most");
        return lines;
    }

    private static List<String> domains(FormReader reader) {
        var kept = new ArrayList<String>();
        for (var line : reader.form().lines("domains")) {
            switch (WorkDomain.named(line)) {
                case Ruling.Agreed<String>(var domain) -> kept.add(domain);
                case Ruling.Refused<String>(var why) ->
                    reader.when(true, "domains", why.getFirst().message());
            }
        }
        reader.when(kept.size() > MOST, "domains", "Enter 20 domains at the most");
        return kept.stream().distinct().toList();
    }
}
