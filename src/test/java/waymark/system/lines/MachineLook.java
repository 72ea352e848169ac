package waymark.system.lines;

import org.springframework.stereotype.Component;

/// Has this machine look at its own lines, for tests.
@Component
public class MachineLook {

    private final SystemWatch watch;

    MachineLook(SystemWatch watch) {
        this.watch = watch;
    }

    public void look() {
        watch.ofMachine();
    }
}
