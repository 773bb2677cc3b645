package my.duta.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import my.duta.language.Language;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in, and how the pages look. */
@Controller
class SignInController {

    private final ConsoleProperties settings;
    private final DevelopmentSignIn development;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    SignInController(ConsoleProperties settings, DevelopmentSignIn development) {
        this.settings = settings;
        this.development = development;
    }

    @Open
    @GetMapping(ConsoleSecurity.SIGN_IN)
    String page(HttpServletRequest request, Model model) {
        model.addAttribute("google", settings.usesGoogle());
        model.addAttribute("development", development.isOffered(request));
        model.addAttribute("roles", Role.values());
        model.addAttribute("refused", request.getParameter("refused") != null);
        return "console/sign-in";
    }

    @Open
    @PostMapping(ConsoleSecurity.SIGN_IN + "/development")
    String develop(
            @RequestParam(defaultValue = "") List<Role> role,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!development.isOffered(request)) {
            throw new AccessDeniedException("There is no such way in");
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(role);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(development.as(roles));
        request.changeSessionId();
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        return "redirect:/console";
    }

    /** Changes language or colours and goes back to the page. */
    @Open
    @PostMapping("/console/look")
    String look(
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "/console") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Language.tagged(language).ifPresent(it -> Look.speak(request, response, it));
        if (Look.THEMES.contains(theme)) {
            Look.paint(request, response, theme);
        }
        return "redirect:" + (back.matches("/console(/[\\w./-]*)?") ? back : "/console");
    }
}
