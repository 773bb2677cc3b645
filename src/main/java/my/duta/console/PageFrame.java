package my.duta.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What stands around every page: who is signed in, and where they may go. */
@ControllerAdvice(basePackageClasses = PageFrame.class)
class PageFrame {

    private static final List<Place> PLACES = List.of(
            new Place("today", "/console", Act.SEE_TODAY),
            new Place("ask", "/console/ask", Act.TRY_QUESTION),
            new Place("library", "/console/library", Act.SEE_LIBRARY),
            new Place("gaps", "/console/gaps", Act.SEE_GAPS),
            new Place("escalations", "/console/escalations", Act.SEE_ESCALATIONS),
            new Place("roster", "/console/roster", Act.SEE_ROSTER),
            new Place("audit", "/console/audit", Act.SEE_AUDIT));

    /** A page in the navigation. */
    record Place(String name, String path, Act act) {

        /** Whether a page belongs to it. */
        public boolean holds(String address) {
            return address.equals(path) || !path.equals("/console") && address.startsWith(path + "/");
        }
    }

    /** Redis does not answer. */
    @ExceptionHandler
    ModelAndView away(DataAccessException e) {
        return new ModelAndView(
                "console/problem", Map.of("status", 503, "kind", "away"), HttpStatus.SERVICE_UNAVAILABLE);
    }

    @ModelAttribute
    void frame(HttpServletRequest request, Locale locale, Model model) {
        model.addAttribute("language", ConsoleWords.language(locale));
        model.addAttribute("theme", Look.theme(request));
        model.addAttribute("themes", Look.THEMES);
        model.addAttribute("address", request.getRequestURI());
        ActCheck.current().ifPresent(person -> {
            model.addAttribute("person", person);
            model.addAttribute(
                    "places", PLACES.stream().filter(it -> person.may(it.act())).toList());
        });
    }
}
