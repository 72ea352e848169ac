package waymark.access.providers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// Checks whether people could sign in with a provider: what is set here, and what the provider publishes
/// about itself.
@Component
class ProviderCheck {

    /// @param good true where it is as it should be
    record Finding(boolean good, String sentence) {

        private static Finding of(boolean good, String right, String wrong) {
            return new Finding(good, good ? right : wrong);
        }
    }

    private final Providers providers;
    private final ProviderDiscovery discovery;

    ProviderCheck(Providers providers, ProviderDiscovery discovery) {
        this.providers = providers;
        this.discovery = discovery;
    }

    /// Asks the provider, and says what was found.
    List<Finding> findings(Provider provider) {
        var findings = new ArrayList<Finding>();
        try {
            published(provider, discovery.read(provider), findings);
        } catch (ProviderUnreachable reason) {
            findings.add(new Finding(false, reason.sentence()));
        }
        findings.addAll(missing(provider));
        return findings;
    }

    private void published(Provider provider, ProviderDiscovery.Metadata said, List<Finding> findings)
            throws ProviderUnreachable {
        findings.add(new Finding(true, "It answers, with the issuer entered here"));
        said.ahead().ifPresent(ahead -> findings.add(clock(ahead)));
        var keys = discovery.keys(said).getKeys().size();
        findings.add(new Finding(
                keys > 0,
                keys == 1
                        ? "It publishes a key to check its signatures"
                        : "It publishes %d keys to check its signatures".formatted(keys)));
        findings.add(Finding.of(
                said.pkce(),
                "It checks that a code comes back from where it was asked for (PKCE)",
                "It does not say that it checks where a code comes back from (PKCE). Many do without saying so: ask"));
        var unknown = provider.acr().stream()
                .filter(value -> !said.acr().isEmpty() && !said.acr().contains(value))
                .toList();
        findings.add(Finding.of(
                unknown.isEmpty(),
                "It does not contradict the acr values entered here",
                "It does not list these acr values: " + String.join(", ", unknown)));
    }

    private static Finding clock(Duration ahead) {
        return Finding.of(
                ahead.abs().compareTo(IdTokens.SKEW) <= 0,
                "Its clock and Waymark's agree",
                "Its clock and Waymark's differ by %,d seconds. Beyond %d seconds people may not be able to sign in: have the wrong clock corrected"
                        .formatted(ahead.abs().toSeconds(), IdTokens.SKEW.toSeconds()));
    }

    /// What is not set here yet, without which nobody could sign in.
    List<Finding> missing(Provider provider) {
        var findings = new ArrayList<Finding>();
        boolean secret = CurrentActor.as(
                Actor.AUTHENTICATION, () -> providers.secret(provider).isPresent());
        if (provider.clientId().isEmpty() || !secret) {
            findings.add(new Finding(false, "The client id or the client secret is still missing"));
        }
        if (provider.acr().isEmpty() && provider.amr().isEmpty()) {
            findings.add(new Finding(
                    false,
                    "No value is set by which it says that it checked a strong factor, so nobody could sign in"));
        }
        return findings;
    }

    /// Why it cannot be opened to people now; nothing where it can.
    Optional<String> obstacle(Provider provider) {
        var missing = missing(provider);
        if (!missing.isEmpty()) {
            return Optional.of(missing.getFirst().sentence());
        }
        try {
            discovery.read(provider);
            return Optional.empty();
        } catch (ProviderUnreachable reason) {
            return Optional.of("Not opened. " + reason.sentence());
        }
    }
}
