package waymark.web.mvc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Public;
import waymark.kernel.StepUp;

/// Every route with its permission. A handler that names neither a permission nor [Public] stops the
/// start-up: a forgotten permission is an error, not a leak.
@Component
public class Routes implements SmartInitializingSingleton {

    /// One route.
    ///
    /// @param permission that it needs, or null for a public one
    /// @param stepUp true where the person signs in once more
    /// @param handler class and method
    public record Route(
            String method, String path, @Nullable Permission permission, boolean stepUp, String handler) {

        /// As a line of `docs/routes.txt`.
        public String line() {
            return "%-4s %-48s %-20s %s".formatted(method, path, lock(), handler);
        }

        /// What it needs: `PUBLIC`, a permission, or a permission and a step-up.
        public String lock() {
            return permission == null ? "PUBLIC" : permission + (stepUp ? "+STEP_UP" : "");
        }
    }

    private final RequestMappingHandlerMapping mapping;

    Routes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    /// All routes, sorted by path and method.
    public List<Route> all() {
        var routes = new ArrayList<Route>();
        mapping.getHandlerMethods().forEach((route, handler) -> {
            var methods = route.getMethodsCondition().getMethods();
            for (var path : route.getPatternValues()) {
                for (var method : methods.isEmpty() ? List.of("ANY") : names(methods)) {
                    routes.add(route(method, path, handler));
                }
            }
        });
        routes.sort(
                Comparator.comparing(Route::path).thenComparing(Route::method).thenComparing(Route::handler));
        return List.copyOf(routes);
    }

    private static List<String> names(java.util.Set<RequestMethod> methods) {
        return methods.stream().map(Enum::name).toList();
    }

    private static Route route(String method, String path, HandlerMethod handler) {
        var allow = handler.getMethodAnnotation(Allow.class);
        return new Route(
                method,
                path,
                allow == null ? null : allow.value(),
                handler.hasMethodAnnotation(StepUp.class),
                handler.getBeanType().getSimpleName() + "#"
                        + handler.getMethod().getName());
    }

    @Override
    public void afterSingletonsInstantiated() {
        var unlocked = mapping.getHandlerMethods().values().stream()
                .filter(handler -> !handler.hasMethodAnnotation(Allow.class))
                .filter(handler -> !handler.hasMethodAnnotation(Public.class))
                .map(HandlerMethod::getShortLogMessage)
                .sorted()
                .toList();
        if (!unlocked.isEmpty()) {
            throw new IllegalStateException("Routes with neither @Allow nor @Public: " + unlocked);
        }
    }
}
