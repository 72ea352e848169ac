package waymark.access.providers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import waymark.access.worklink.WorkDomain;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;

/// What was typed about a provider: how Waymark is known there, and by which words it says that it checked a strong
/// factor. The secret is never shown again; left empty, it stays.
record ProviderDetailsForm(
        String name, String clientId, String secret, String acr, String amr, String domains, int version) {

    static final String NAME = "Enter what its people call their account there, in 100 characters or fewer";
    private static final int MOST = 20;

    static ProviderDetailsForm of(Provider provider) {
        return new ProviderDetailsForm(
                provider.name(),
                provider.clientId(),
                "",
                String.join("\n", provider.acr()),
                String.join("\n", provider.amr()),
                String.join("\n", provider.domains()),
                provider.version());
    }

    /// @param secret empty where it stays
    record Details(
            String name, String clientId, String secret, List<String> acr, List<String> amr, List<String> domains) {

        @Override
        public String toString() {
            return "details of a provider";
        }
    }

    Ruling<Details> parsed() {
        var problems = new Problems()
                .when(badName(name), "name", NAME)
                .when(!printable(clientId.strip(), 255), "clientId", "Enter the client id as the provider gave it")
                .when(
                        !printable(secret.strip(), 500),
                        "secret",
                        "Enter the client secret as the provider gave it, or leave it empty to keep the one that is here")
                .when(
                        !allOf(acr, ProviderDetailsForm::value),
                        "acr",
                        "Enter one value a line, without spaces, 20 at the most")
                .when(
                        !allOf(amr, ProviderDetailsForm::value),
                        "amr",
                        "Enter one value a line, without spaces, 20 at the most");
        var kept = new ArrayList<String>();
        for (var line : lines(domains)) {
            switch (WorkDomain.named(line)) {
                case Ruling.Agreed(String domain) -> kept.add(domain);
                case Ruling.Refused<String>(var why) ->
                    problems.add("domains", why.getFirst().message());
            }
        }
        return problems.when(kept.size() > MOST, "domains", "Enter 20 domains at the most")
                .or(() -> new Details(
                        name.strip(),
                        clientId.strip(),
                        secret.strip(),
                        lines(acr),
                        lines(amr),
                        kept.stream().distinct().toList()));
    }

    static boolean badName(String typed) {
        return typed.isBlank() || typed.strip().length() > 100;
    }

    private static boolean printable(String typed, int longest) {
        return typed.length() <= longest && typed.chars().allMatch(each -> each > ' ' && each < 127);
    }

    private static boolean value(String line) {
        return printable(line, 200);
    }

    private static boolean allOf(String typed, Predicate<String> good) {
        var lines = lines(typed);
        return lines.size() <= MOST && lines.stream().allMatch(good);
    }

    private static List<String> lines(String typed) {
        return Arrays.stream(typed.split("\\R", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return "form of a provider";
    }
}
