package my.duta.simulator;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads to the page. */
@Controller
@Profile("local")
class PageController {

    @GetMapping({"/", "/simulator"})
    ResponseEntity<Void> toThePage(HttpServletRequest request) {
        URI page = UriComponentsBuilder.fromPath("/simulator/")
                .query(Optional.ofNullable(request.getQueryString()).orElse(""))
                .build(true)
                .toUri();
        return ResponseEntity.status(HttpStatus.FOUND).location(page).build();
    }

    @GetMapping("/simulator/")
    String page() {
        return "forward:/simulator/index.html";
    }
}
