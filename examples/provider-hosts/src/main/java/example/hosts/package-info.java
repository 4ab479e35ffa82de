/** The section {@code hosts}: names in {@code /etc/hosts}, one a line. */
package example.hosts;
