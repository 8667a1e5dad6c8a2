<?php
// As much of WordPress as the plugin calls, by its manual; prints what the plugin registered and writes, as JSON.
define('ABSPATH', '/');
if ($argv[2] !== '') {
    define('RESOLUTION_TABLE_FOLDER', $argv[2]);
}
if (($argv[4] ?? '') !== '') {
    define('RESOLUTION_TABLE_SOURCES', $argv[4]);
}
$done = ['shortcodes' => [], 'blocks' => [], 'scripts' => [], 'actions' => []];
function add_action($name, $what) { global $done; $done['actions'][$name][] = $what; }
function add_filter($name, $what) { global $done; $done['filters'][$name] = $what; }
function add_shortcode($name, $what) { global $done; $done['shortcodes'][$name] = $what; }
function apply_filters($name, $value) { return $value; }
function plugins_url($path, $file) { return 'https://site.example/wp-content/plugins/' . basename(dirname($file)) . '/' . $path; }
function trailingslashit($text) { return rtrim($text, '/') . '/'; }
function esc_url($text) { return str_replace(['&', "'", '"', '<', '>', ' '], ['&#038;', '&#039;', '', '', '', '%20'], $text); }
function esc_attr($text) { return htmlspecialchars($text, ENT_QUOTES); }
function esc_html($text) { return htmlspecialchars($text, ENT_QUOTES); }
function __($text, $domain) { return $text; }
function wp_register_script($name, $address, $needs) { global $done; $done['scripts'][$name] = $address; }
function wp_enqueue_script($name, $address, $needs, $version, $how) { global $done; $done['scripts'][$name] = $address; $done['how'] = $how; }
function register_block_type($name, $options) { global $done; $done['blocks'][$name] = $options; }

require $argv[1];
foreach ($done['actions'] as $all) {
    foreach ($all as $action) {
        $action();
    }
}
$given = json_decode($argv[3], true);
$block = $done['blocks']['resolution-table/table'];
echo json_encode([
    'shortcode' => $done['shortcodes']['resolutions']($given),
    'none' => $done['shortcodes']['resolutions'](''),
    'block' => $block['render_callback']($given),
    'attributes' => array_keys($block['attributes']),
    'scripts' => $done['scripts'],
    'how' => $done['how'],
    'uploads' => $done['filters']['upload_mimes'](['png' => 'image/png']),
    'tag' => $done['filters']['script_loader_tag']('<script src="a.js"></script>', 'resolution-table'),
    'other' => $done['filters']['script_loader_tag']('<script src="b.js"></script>', 'other'),
], JSON_UNESCAPED_SLASHES);
