package waymark.access.administration;

import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.access.accounts.CredentialChecks;
import waymark.access.grants.RoleGrants;
import waymark.access.messages.AccessNotice;
import waymark.access.providers.Providers;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Scope;
import waymark.web.StartupMessage;
import waymark.web.security.RotatingKeys;

/// Names at the start that `sealing.json` was lost or replaced: the secrets of authenticators and of
/// providers that it should open are there, and it opens some of them not. The administrators are told once
/// for each such key.
@Component
public class LostKeyMessage implements StartupMessage {

    private final Path folder;
    private final CredentialChecks checks;
    private final Providers providers;
    private final RoleGrants grants;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    LostKeyMessage(
            @Value("${waymark.keys}") Path folder,
            CredentialChecks checks,
            Providers providers,
            RoleGrants grants,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.folder = folder;
        this.checks = checks;
        this.providers = providers;
        this.grants = grants;
        this.transaction = transaction;
        this.events = events;
    }

    @Override
    public List<String> lines() {
        long authenticators = CurrentActor.as(Actor.AUTHENTICATION, checks::lost);
        long secrets = CurrentActor.as(Actor.AUTHENTICATION, () -> providers.lost());
        if (authenticators + secrets == 0) {
            return List.of();
        }
        tell();
        return List.of(
                "A key is lost: %s cannot decrypt what was encrypted before (key %s is used now)."
                        .formatted(RotatingKeys.SEALING.in(folder), used()),
                "  Authenticators that no longer work: %,d. Client secrets of providers that are missing: %,d."
                        .formatted(authenticators, secrets),
                "  Put the file of before back from your copy of the folder, and start again. Is there no copy?",
                "  docs/operations/keys.md, \"sealing.json is lost\", says how people sign in again.");
    }

    private void tell() {
        var clockwork = Actor.system("Keys at the start");
        CurrentActor.run(
                clockwork,
                () -> transaction.executeWithoutResult(_ -> events.publishEvent(new AccessNotice(
                        grants.holding("administrator", Scope.INSTALLATION),
                        "The key that sealed authenticators is lost (now %s). Codes from phones no longer work; recovery codes and passkeys do. People who have neither need account recovery. Enter the client secrets of providers again"
                                .formatted(used()),
                        "/accounts",
                        true))));
    }

    private String used() {
        try {
            return RotatingKeys.SEALING.keys(folder).stream()
                    .filter(RotatingKeys.Key::used)
                    .map(RotatingKeys.Key::name)
                    .findFirst()
                    .orElseThrow();
        } catch (java.security.GeneralSecurityException | java.io.IOException problem) {
            throw new InvariantViolation("a file of keys that was read a moment ago", problem);
        }
    }
}
