/** A small house in which every rule is broken once, to show that each would be noticed. */
package my.duta.breach;
