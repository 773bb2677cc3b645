package my.duta.privacy;

import java.util.List;

public record Masked(String text, List<String> found) {}
