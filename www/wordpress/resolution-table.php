<?php
/**
 * Plugin Name: Resolution table
 * Description: Tables of resolutions, by the shortcode [resolutions src="…"] and by a block.
 * Version: 0.1.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT OR Apache-2.0
 *
 * The files of the widget are where RESOLUTION_TABLE_FOLDER of wp-config.php says, or in the folder
 * `package` beside this file. What this plugin writes is a link that any filter lets through; the
 * script makes the table of it. Registers come from this site and from the server of the widget's
 * files; RESOLUTION_TABLE_SOURCES names other origins, with spaces between them.
 */

defined('ABSPATH') || exit;

/** What editors may say of a table, and what is put into the address of `embed.html`. */
const RESOLUTION_TABLE_OPTIONS = ['src', 'lang', 'view', 'theme', 'columns', 'filters', 'page-size', 'previous'];

/** The address of the folder with the files of the widget, with a slash at its end. */
function resolution_table_folder(): string {
    $folder = defined('RESOLUTION_TABLE_FOLDER') ? RESOLUTION_TABLE_FOLDER : plugins_url('package', __FILE__);
    return trailingslashit(apply_filters('resolution_table_folder', $folder));
}

/** The link that becomes a table; nothing where no register is named. */
function resolution_table_link($given): string {
    $given = is_array($given) ? $given : [];
    // Names of shortcodes and of blocks have no hyphens.
    if (isset($given['page_size'])) {
        $given['page-size'] = $given['page_size'];
    }
    if (empty($given['src'])) {
        return '';
    }
    $query = [];
    foreach (RESOLUTION_TABLE_OPTIONS as $name) {
        $value = isset($given[$name]) ? trim((string) $given[$name]) : '';
        if ($value !== '') {
            $query[] = $name . '=' . rawurlencode($value);
        }
    }
    $address = resolution_table_folder() . 'embed.html?' . implode('&', $query);
    $title = empty($given['title']) ? __('Resolutions', 'resolution-table') : $given['title'];
    return '<p><a href="' . esc_url($address) . '">' . esc_html($title) . '</a></p>';
}

add_shortcode('resolutions', 'resolution_table_link');

add_action('init', function () {
    wp_register_script(
        'resolution-table-block',
        plugins_url('block.js', __FILE__),
        ['wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components'],
        '0.1.0',
        true
    );
    $text = ['type' => 'string', 'default' => ''];
    register_block_type('resolution-table/table', [
        'api_version' => 3,
        'editor_script_handles' => ['resolution-table-block'],
        'attributes' => array_fill_keys(['src', 'title', 'lang', 'view', 'filters'], $text),
        'render_callback' => 'resolution_table_link',
    ]);
});

// What is uploaded is asked for as data alone.
add_filter('upload_mimes', function ($types) {
    return $types + ['json' => 'application/json'];
});

add_filter('script_loader_tag', function ($tag, $handle) {
    if ($handle !== 'resolution-table' || !defined('RESOLUTION_TABLE_SOURCES')) {
        return $tag;
    }
    return str_replace(' src=', ' data-sources="' . esc_attr(RESOLUTION_TABLE_SOURCES) . '" src=', $tag);
}, 10, 2);

add_action('wp_enqueue_scripts', function () {
    wp_enqueue_script('resolution-table', resolution_table_folder() . 'resolution-table.upgrade.js', [], '0.1.0', ['strategy' => 'defer']);
});
