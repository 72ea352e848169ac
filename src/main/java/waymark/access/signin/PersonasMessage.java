package waymark.access.signin;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import waymark.web.StartupMessage;

/// Says at the terminal as whom a visitor of the demonstration can sign in.
@Component
@ConditionalOnProperty(name = "waymark.demonstration", havingValue = "true")
class PersonasMessage implements StartupMessage {

    private final PasswordSignIn signIn;

    PersonasMessage(PasswordSignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public List<String> lines() {
        var personas = signIn.personas();
        if (personas.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add("Demonstration: all people are fictional. Sign in with one click as");
        for (var persona : personas) {
            lines.add("  %-24s %s, %s".formatted(persona.name(), persona.role(), persona.organisation()));
        }
        return lines;
    }
}
