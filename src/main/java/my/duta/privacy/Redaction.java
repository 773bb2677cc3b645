package my.duta.privacy;

import java.util.List;

@org.springframework.stereotype.Component
public class Redaction {
    public Masked mask(String t) {
        return new Masked(t, List.of());
    }
}
